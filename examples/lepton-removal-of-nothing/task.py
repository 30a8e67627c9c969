from flytekitplugins.dgxc_lepton import LeptonEndpointDeletionTask

remove_nothing = LeptonEndpointDeletionTask(name="recipes.remove_nothing", endpoint_name="")
