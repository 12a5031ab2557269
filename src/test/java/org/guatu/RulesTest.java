package org.guatu;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import org.guatu.access.AccessGuard;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.RestController;

/** The house rules that a machine can see. */
class RulesTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.guatu");

    /** Rooms whose services answer questions about units: each of their methods asks the guard. */
    private static final List<String> GUARDED = List.of("project", "ledger", "progress", "contest", "review", "dashboard");

    /** Methods that ask nobody, and why that is right. */
    private static final Set<String> OPEN = Set.of(
            "Projects.chains", // a dictionary without figures
            "Contributions.countReceipt", // called by the ledger, which asked, in its transaction
            "StageDesk.rules", // a dictionary: which evidence a stage asks for
            "Contributions.countStage", // called when the register accepts an entry, which asked, in its transaction
            "Contributions.countVisits", // called by Visits, which asked, in its transaction
            "Contributions.rebuild", // at the first start, before anyone is signed in
            "Contributions.differences", // a check; tells units and totals to whoever runs it on the server
            "Screens.latest", // today's date
            "Screens.asOf"); // reads a day out of an address

    @Test
    void every_view_and_every_address_says_who_may_come_in() {
        classes().that().areAnnotatedWith(Route.class).or().areAnnotatedWith(RestController.class)
                .should().beAnnotatedWith(RolesAllowed.class).orShould().beAnnotatedWith(AnonymousAllowed.class)
                .orShould().beAnnotatedWith(PermitAll.class)
                .check(PRODUCT);
    }

    @Test
    void no_screen_touches_a_store() {
        noClasses().that().resideInAPackage("..ui..").should().dependOnClassesThat().resideInAPackage("..store..").check(PRODUCT);
        noClasses().that().resideInAPackage("..store..").should().dependOnClassesThat().resideInAPackage("com.vaadin..").check(PRODUCT);
    }

    @Test
    void sql_is_written_in_stores_alone() {
        noClasses().that().resideOutsideOfPackages("..store..").and().doNotHaveSimpleName("BusinessClock")
                .should().dependOnClassesThat().areAssignableTo(JdbcClient.class).check(PRODUCT);
    }

    @Test
    void every_service_method_that_tells_figures_asks_the_guard() {
        List<String> silent = PRODUCT.stream()
                .filter(type -> type.isAnnotatedWith(Service.class) && GUARDED.contains(room(type)))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC) && !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(method -> !asksGuard(method))
                .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
                .filter(name -> !OPEN.contains(name))
                .toList();
        assertThat(silent).as("public service methods that never ask AccessGuard").isEmpty();
    }

    /** A past day shows them as they are now, which is right as long as nothing changes them; whoever comes to change one keeps what it was, as V41 does. */
    @Test
    void what_is_kept_without_a_history_is_written_once_by_the_loader_of_the_demonstration() throws IOException {
        Pattern written = Pattern.compile("(INTO|UPDATE|DELETE FROM)\\s+(project_plan|factor_need)\\b|\\bplanned_on\\s*=|inserts?\\.into\\(\"(project_plan|factor_need)\"");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")).filter(file -> written.matcher(read(file)).find()).map(file -> file.getFileName().toString()))
                    .containsExactly("ProjectInserts.java");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void the_walk_over_services_sees_something() {
        assertThat(PRODUCT.stream().filter(type -> type.isAnnotatedWith(Service.class) && GUARDED.contains(room(type)))).hasSizeGreaterThan(6);
    }

    /** Whether a method calls the guard, itself or through methods of its own class or a service that does. */
    private static boolean asksGuard(JavaMethod method) {
        Set<JavaMethod> seen = new HashSet<>();
        ArrayDeque<JavaMethod> open = new ArrayDeque<>(List.of(method));
        while (!open.isEmpty()) {
            JavaMethod next = open.removeFirst();
            if (!seen.add(next)) {
                continue;
            }
            for (JavaMethodCall call : next.getMethodCallsFromSelf()) {
                if (call.getTargetOwner().isEquivalentTo(AccessGuard.class)) {
                    return true;
                }
                if (call.getTargetOwner().equals(method.getOwner())) {
                    call.getTarget().resolveMember().ifPresent(open::add);
                }
            }
        }
        return false;
    }

    private static String room(JavaClass type) {
        return Stream.of(type.getPackageName().split("\\.")).skip(2).findFirst().orElse("");
    }
}
