from flytekit import TaskMetadata
from flytekitplugins.dgxc_lepton import (
    EndpointEngineConfig,
    EnvironmentConfig,
    LeptonEndpointConfig,
    LeptonEndpointDeploymentTask,
    MountReader,
    ScalingConfig,
)

deploy_llama = LeptonEndpointDeploymentTask(
    name="recipes.deploy_llama",
    task_type_version=1,
    metadata=TaskMetadata(retries=1),
    config=LeptonEndpointConfig(
        endpoint_name="llama",
        resource_shape="gpu.1xh200",
        node_group="research",
        endpoint_config=EndpointEngineConfig.vllm(
            image="vllm/vllm-openai:latest",
            port=9000,
            served_model_name="llama",
            tensor_parallel_size=2,
            pipeline_parallel_size=2,
            data_parallel_size=2,
            extra_args="--max-model-len 8192",
        ),
        scaling=ScalingConfig.traffic(min_replicas=2, max_replicas=3, timeout=1800, scale_to_zero=True),
        environment=EnvironmentConfig.create(env_vars={"LOG": "info"}, secrets={"HF_TOKEN": "hf"}),
        mounts=MountReader.node_nfs(("/cache", "/models"), storage_name="fs"),
        api_token_secret="llama-token",
        initial_delay_seconds=30,
        liveness_timeout=60,
        readiness_delay=10,
        image_pull_secrets=["regcred"],
        endpoint_readiness_timeout=1800,
    ),
)
