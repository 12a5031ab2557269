package org.guatu;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole application on a database of its own, made by the migrations and without demonstration data.
 * On classes named {@code *DbTest} it runs twice: on embedded H2 and, when {@code TEST_MYSQL_URL} names a server, on
 * MySQL. All classes that carry it share one application and one database, so a test that writes is
 * {@code @Transactional} (rolled back) or works on rows that only it knows. {@code *UiTest} may carry it too.
 *
 * @see WithDemonstration the same with demonstration data
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(properties = "guatu.start=empty")
@ContextConfiguration(initializers = TestDatabase.class)
public @interface OnBothDatabases {
}
