package org.guatu;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts the product: one process that serves the screens and holds the figures.
 */
@SpringBootApplication
public class GuatuApplication {

    /**
     * @param arguments Spring Boot's own options, as {@code --server.port=8081}
     */
    public static void main(String[] arguments) {
        SpringApplication.run(GuatuApplication.class, arguments);
    }
}
