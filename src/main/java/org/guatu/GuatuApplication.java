package org.guatu;

import java.util.List;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts the product: one process that serves the screens and holds the figures.
 */
@SpringBootApplication
public class GuatuApplication {

    /**
     * @param arguments {@code --verify-audit} to verify the audit trail and end; else Spring Boot's own options, as {@code --server.port=8081}
     */
    public static void main(String[] arguments) {
        // Days and months are those of the city, wherever the machine stands.
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        if (List.of(arguments).contains(VerifyAudit.OPTION)) {
            System.exit(VerifyAudit.run(System.out, System.err));
        }
        SpringApplication application = new SpringApplication(GuatuApplication.class);
        application.addListeners(new StartChecks(), new ReadyLine());
        application.run(arguments);
    }
}
