from flytekitplugins.dgxc_lepton import (
    EndpointEngineConfig,
    LeptonEndpointConfig,
    LeptonEndpointDeploymentTask,
    ScalingConfig,
)

deploy_own = LeptonEndpointDeploymentTask(
    name="recipes.deploy_own",
    config=LeptonEndpointConfig(
        endpoint_name="own",
        resource_shape="cpu.small",
        node_group="research",
        endpoint_config=EndpointEngineConfig.custom(image="ghcr.io/acme/serve:1", port=8000, command=["serve"]),
        scaling=ScalingConfig.qpm(target_qpm=2.5),
        api_token="not-a-real-token",
    ),
)
