from flytekitplugins.hive import HiveTask

hive_touch = HiveTask(name="recipes.hive_touch", query_template="select 1")
