package org.guatu.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are kept. */
@Configuration
class PasswordConfiguration {

    private static final int STRENGTH = 11;

    /** BCrypt; 2^11 rounds take about 0.1 s on the small machines this runs on, which is felt by nobody who types once. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(STRENGTH);
    }
}
