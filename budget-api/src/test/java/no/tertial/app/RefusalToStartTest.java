package no.tertial.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** A service that cannot start says why in a sentence, not in a stack trace. */
@ExtendWith(OutputCaptureExtension.class)
class RefusalToStartTest {
    @TempDir
    private Path folder;

    @Test
    void known_accounts_only_on_the_loopback_address(CapturedOutput output) {
        assertThatThrownBy(() -> start("--server.address=0.0.0.0"));
        assertThat(output).contains("only runs on the loopback address").doesNotContain("\tat ");
    }

    @Test
    void nobody_signs_in_without_an_issuer(CapturedOutput output) {
        assertThatThrownBy(() -> start("--spring.profiles.active=production"));
        assertThat(output).contains("There is nobody to trust").doesNotContain("\tat ");
    }

    @Test
    void a_database_that_does_not_answer(CapturedOutput output) {
        assertThatThrownBy(() -> start(
                "--spring.profiles.active=local,postgres",
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/tertial",
                "--spring.datasource.hikari.initialization-fail-timeout=1"));
        assertThat(output).contains("The database does not answer").doesNotContain("\tat ");
    }

    private ConfigurableApplicationContext start(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "--server.port=0";
        all[1] = "--tertial.data-dir=" + folder;
        all[2] = "--tertial.demo=false";
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return new SpringApplicationBuilder(TertialApplication.class).run(all);
    }
}
