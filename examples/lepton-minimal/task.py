from flytekitplugins.dgxc_lepton import (
    EndpointEngineConfig,
    LeptonEndpointConfig,
    LeptonEndpointDeploymentTask,
)

deploy_nim = LeptonEndpointDeploymentTask(
    name="recipes.deploy_nim",
    config=LeptonEndpointConfig(
        endpoint_name="nim",
        resource_shape="gpu.1xh200",
        node_group="research",
        endpoint_config=EndpointEngineConfig.nim(image="nvcr.io/nim/acme:1"),
    ),
)
