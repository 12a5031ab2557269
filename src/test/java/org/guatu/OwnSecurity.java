package org.guatu;

import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Lets a test ask who is signed in where its own application context keeps it. Each context puts its holder into one static place when it is made; a
 * test that goes on in an earlier one would else sign in here and be asked there. Named in {@code META-INF/spring.factories}, so that it runs for all.
 */
public final class OwnSecurity implements TestExecutionListener, Ordered {

    @Override
    public void beforeTestMethod(TestContext test) {
        if (test.hasApplicationContext()) {
            test.getApplicationContext().getBeanProvider(SecurityContextHolderStrategy.class).ifAvailable(SecurityContextHolder::setContextHolderStrategy);
        }
    }

    /** Before the listener that signs in ({@code WithSecurityContextTestExecutionListener} has 10,000). */
    @Override
    public int getOrder() {
        return 9_000;
    }
}
