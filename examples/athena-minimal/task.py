from flytekitplugins.athena import AthenaTask

athena_touch = AthenaTask(name="recipes.athena_touch", query_template="select 1")
