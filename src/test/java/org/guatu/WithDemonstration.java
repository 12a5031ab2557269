package org.guatu;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * As {@link OnBothDatabases}, but with the demonstration data and accounts loaded. It is a second application and a
 * second database, again shared by all classes that carry it: leave both as you found them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(properties = "guatu.start=demo")
@ContextConfiguration(initializers = TestDatabase.class)
public @interface WithDemonstration {
}
