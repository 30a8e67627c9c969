from flytekitplugins.dgxc_lepton import LeptonEndpointDeletionTask

remove_llama = LeptonEndpointDeletionTask(name="recipes.remove_llama", endpoint_name="llama")
