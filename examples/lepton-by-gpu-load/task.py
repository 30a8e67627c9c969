from flytekitplugins.dgxc_lepton import (
    EndpointEngineConfig,
    EndpointType,
    LeptonEndpointConfig,
    LeptonEndpointDeploymentTask,
    ScalingConfig,
    ScalingType,
)

deploy_sglang = LeptonEndpointDeploymentTask(
    name="recipes.deploy_sglang",
    config=LeptonEndpointConfig(
        endpoint_name="sg",
        resource_shape="gpu.1xh200",
        node_group="research",
        endpoint_config=EndpointEngineConfig(
            endpoint_type=EndpointType.SGLANG,
            image="lmsysorg/sglang:latest",
            pipeline_parallel_size=4,
        ),
        scaling=ScalingConfig(scaling_type=ScalingType.GPU, target_utilization=80),
    ),
)
