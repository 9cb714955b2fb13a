package no.tertial.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The committed contract is the one that the service serves. */
class OpenApiTest extends RestTest {
    private static final Path COMMITTED = Path.of("..", "docs", "openapi.yaml");

    @Test
    void the_committed_contract_is_the_served_one() throws IOException {
        String served = as("finance").get("/v3/api-docs.yaml").http().body();
        if (Boolean.getBoolean("tertial.openapi.write")) {
            Files.writeString(COMMITTED, served);
        }

        assertThat(COMMITTED)
                .as("docs/openapi.yaml is not what the service serves. If the change of the contract is meant, write it"
                        + " anew with ./mvnw test -pl budget-api -am -Dtest=OpenApiTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dtertial.openapi.write=true, and commit it.")
                .content()
                .isEqualTo(served);
    }

    @Test
    void imports_are_described_as_imports() {
        JsonNode api = as("finance").get("/v3/api-docs").json();
        JsonNode start = api.at("/paths/~1api~1v1~1imports/post");
        JsonNode schemas = api.at("/components/schemas");

        assertThat(start.get("responses").propertyNames()).contains("202").doesNotContain("200", "201");
        assertThat(start.get("parameters").findValuesAsString("name")).doesNotContain("dryRun");
        assertThat(schemas.at("/ImportReconciliation/properties/against/description")
                        .asString())
                .contains("TRIAL_BALANCE");
        assertThat(schemas.at("/Reconciliation/properties").propertyNames()).doesNotContain("cells", "clients");
        assertThat(schemas.at("/ImportAnswer/properties/kind/description").asString())
                .isEqualTo("What the file holds.");
    }

    @Test
    void every_operation_parameter_and_field_has_a_text() {
        JsonNode api = as("finance").get("/v3/api-docs").json();
        List<String> without = new ArrayList<>();
        api.get("paths")
                .forEach(path -> path.forEach(operation -> {
                    String id = operation.path("operationId").asString("?");
                    if (operation.path("description").asString("").isEmpty()) {
                        without.add("operation." + id);
                    }
                    operation.path("parameters").forEach(parameter -> {
                        if (parameter.path("description").asString("").isEmpty()) {
                            without.add("parameter." + parameter.get("name").asString());
                        }
                    });
                }));
        for (Map.Entry<String, JsonNode> schema :
                api.get("components").get("schemas").properties()) {
            schema.getValue().path("properties").properties().forEach(property -> {
                if (property.getValue().path("description").asString("").isEmpty()
                        && !property.getValue().has("$ref")) {
                    without.add("field." + property.getKey());
                }
            });
        }

        assertThat(without.stream().distinct().sorted()).isEmpty();
    }
}
