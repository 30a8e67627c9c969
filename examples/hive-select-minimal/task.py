from flytekitplugins.hive import HiveSelectTask

hive_nothing = HiveSelectTask(name="recipes.hive_nothing", select_query="select 1", inputs=None)
