import Fastify from "fastify";

/** A Fastify server that gives back each body and does nothing else: what any JSON route costs. Prints its address. */
const app = Fastify();
app.post("/echo", (request, reply) => reply.send(request.body));
process.stdout.write(`${await app.listen({ host: "127.0.0.1", port: 0 })}\n`);
process.once("SIGTERM", () => void app.close());
