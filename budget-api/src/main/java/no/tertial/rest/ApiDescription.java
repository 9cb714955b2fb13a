package no.tertial.rest;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.tertial.exchange.ExportFormat;
import no.tertial.rest.Answers.DryRun;
import no.tertial.rest.Answers.Recorded;
import no.tertial.rest.Answers.VersionRecorded;
import no.tertial.rest.Answers.VouchersRecorded;
import no.tertial.rest.ImportAnswers.ImportAnswer;
import no.tertial.rest.problem.Problems.Problem;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;

/** The contract as OpenAPI: what springdoc reads off the controllers, with headers, answers, problems and texts added. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    private static final String PROBLEM_JSON = "application/problem+json";
    private static final Map<String, String> PROBLEMS = Map.of(
            "400", "The request does not have the shape of its route",
            "401", "Nobody is signed in",
            "403", "The role may not do this, or not here",
            "404", "What the path or a filter names does not exist",
            "503", "Not now: ask again after the seconds in Retry-After");
    private static final Map<String, String> PROBLEMS_OF_WRITES = Map.of(
            "409", "A rule refuses, with its facts; or the same request is still being handled",
            "413", "The body has more than 20 000 000 bytes",
            "422", "The Idempotency-Key belongs to another request, or the kind of adjustment is not supported yet");
    private static final Map<String, String> PROBLEMS_OF_VERSIONS = Map.of(
            "412", "It was changed after it was seen",
            "428", "Send the ETag that was seen as If-Match");
    /** Whose resources have versions. */
    private static final Set<Class<?>> VERSIONED = Set.of(StatementController.class, MeasureController.class);

    private final ApiTexts texts = new ApiTexts();

    ApiDescription() {
        ApiTypes.register();
    }

    @Bean
    ApiTypes apiTypes() {
        return new ApiTypes();
    }

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(new Info().title("Tertial").version("v1").description(texts.of("api", "description")))
                .servers(List.of(new Server().url("/")))
                .addSecurityItem(new SecurityRequirement().addList("basic"))
                .addSecurityItem(new SecurityRequirement().addList("bearer"));
    }

    @Bean
    OperationCustomizer operations() {
        return (operation, method) -> {
            operation.description(texts.of("operation", operation.getOperationId()));
            Arrays.stream(method.getMethodParameters()).forEach(parameter -> {
                if (parameter.getParameterType() == Reading.class) {
                    addReading(operation);
                } else if (parameter.getParameterType() == Write.class) {
                    addWrite(operation, method);
                } else if (parameter.getParameterType() == TableRequest.class) {
                    addTables(operation);
                }
            });
            PROBLEMS.forEach((status, text) -> addProblem(operation, status, text));
            operation.setResponses(inOrder(operation.getResponses()));
            Arrays.stream(method.getMethodParameters()).forEach(parameter -> giveSchema(operation, parameter));
            describeParameters(operation);
            operation.setTags(List.of(method.getBeanType().getSimpleName().replace("Controller", "")));
            return operation;
        };
    }

    private static void addReading(Operation operation) {
        operation
                .addParametersItem(query(ReadingResolver.KNOWN_AT, new StringSchema().format("date-time")))
                .addParametersItem(query(ReadingResolver.AS_OF, new StringSchema().format("date-time")))
                .addParametersItem(query(ReadingResolver.AT_POSITION, position()))
                .addParametersItem(query(ReadingResolver.MIN_POSITION, position()));
    }

    private static void addTables(Operation operation) {
        StringSchema format = new StringSchema();
        List.of("json", "csv", "xlsx").forEach(format::addEnumItem);
        operation.addParametersItem(query(TableRequest.FORMAT, format));
        ApiResponse found = operation.getResponses().get("200");
        if (found != null) {
            for (ExportFormat table : ExportFormat.values()) {
                found.getContent()
                        .addMediaType(table.mediaType(), new MediaType().schema(new StringSchema().format("binary")));
            }
        }
    }

    private static void addWrite(Operation operation, HandlerMethod method) {
        operation.setResponses(operation.getResponses() == null ? new ApiResponses() : operation.getResponses());
        if (KnownParameters.hasDryRun(method)) {
            addCommand(operation, method);
        } else {
            addTask(operation);
        }
        operation.addParametersItem(
                new Parameter().in("header").name(Write.KEY_HEADER).schema(new StringSchema().maxLength(200)));
        PROBLEMS_OF_WRITES.forEach((status, text) -> addProblem(operation, status, text));
    }

    private static void addCommand(Operation operation, HandlerMethod method) {
        operation.addParametersItem(query(WriteResolver.DRY_RUN, new Schema<Boolean>().types(Set.of("boolean"))));
        ApiResponse recorded = new ApiResponse().description("Recorded").content(json(answerOf(method)));
        if (VERSIONED.contains(method.getBeanType())) {
            recorded.addHeaderObject("ETag", new Header().schema(new StringSchema()));
            PROBLEMS_OF_VERSIONS.forEach((status, text) -> addProblem(operation, status, text));
        }
        operation.getResponses().addApiResponse("201", recorded);
        operation
                .getResponses()
                .addApiResponse(
                        "200",
                        new ApiResponse()
                                .description("What a dry run would have done; nothing was stored")
                                .content(json(DryRun.class)));
    }

    /** What is worked on after the answer. */
    private static void addTask(Operation operation) {
        operation.getResponses().remove("200");
        operation
                .getResponses()
                .addApiResponse(
                        "202",
                        new ApiResponse()
                                .description("Accepted, and worked on after the answer")
                                .content(json(ImportAnswer.class)));
    }

    private static Class<?> answerOf(HandlerMethod method) {
        if (method.getBeanType() == VoucherController.class) {
            return VouchersRecorded.class;
        }
        return VERSIONED.contains(method.getBeanType()) ? VersionRecorded.class : Recorded.class;
    }

    private static void addProblem(Operation operation, String status, String text) {
        operation
                .getResponses()
                .addApiResponse(
                        status,
                        new ApiResponse()
                                .description(text)
                                .content(new Content()
                                        .addMediaType(PROBLEM_JSON, new MediaType().schema(reference(Problem.class)))));
    }

    private static void giveSchema(Operation operation, MethodParameter parameter) {
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(described ->
                            described.getName().equals(parameter.getParameter().getName()))
                    .forEach(described ->
                            ApiTypes.ofParameter(parameter.getParameterType()).ifPresent(described::setSchema));
        }
    }

    private void describeParameters(Operation operation) {
        if (operation.getParameters() != null) {
            operation
                    .getParameters()
                    .forEach(parameter -> parameter.setDescription(
                            texts.ofParameter(operation.getOperationId(), parameter.getName())));
        }
    }

    /** Adds the schemas that operations refer to by name, and the texts of all fields. */
    @Bean
    OpenApiCustomizer schemas() {
        return api -> {
            List.<Type>of(DryRun.class, Recorded.class, VouchersRecorded.class, VersionRecorded.class, Problem.class)
                    .forEach(type -> ModelConverters.getInstance(true)
                            .readAll(new AnnotatedType(type))
                            .forEach(api.getComponents()::addSchemas));
            api.getComponents().getSchemas().remove("Answers");
            api.getComponents().getSchemas().forEach(this::describeFields);
            api.getComponents()
                    .addSecuritySchemes(
                            "basic",
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.HTTP)
                                    .scheme("basic")
                                    .description("The accounts of the profile local"))
                    .addSecuritySchemes(
                            "bearer",
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.HTTP)
                                    .scheme("bearer")
                                    .bearerFormat("JWT"));
        };
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private void describeFields(String schemaName, Schema schema) {
        Map<String, Schema> properties = schema.getProperties();
        if (properties != null) {
            properties.forEach((name, property) -> {
                String text = texts.ofField(schemaName, name);
                if (!text.isEmpty() && property.get$ref() == null) {
                    property.setDescription(text);
                }
            });
        }
    }

    private static Parameter query(String name, Schema<?> schema) {
        return new Parameter().in("query").name(name).schema(schema);
    }

    private static Schema<?> position() {
        return new IntegerSchema().format("int64").minimum(BigDecimal.ZERO);
    }

    private static ApiResponses inOrder(ApiResponses responses) {
        ApiResponses sorted = new ApiResponses();
        new TreeMap<>(responses).forEach(sorted::addApiResponse);
        return sorted;
    }

    private static Content json(Class<?> type) {
        return new Content().addMediaType("application/json", new MediaType().schema(reference(type)));
    }

    private static Schema<?> reference(Class<?> type) {
        return new Schema<>().$ref("#/components/schemas/" + type.getSimpleName());
    }
}
