package dev.pathways;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The order of the house. */
class ArchitectureTest {
    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.pathways");

    private static final String[] PURE = {
        "dev.pathways.model",
        "dev.pathways.time",
        "dev.pathways.definition",
        "dev.pathways.check",
        "dev.pathways.decision",
        "dev.pathways.render",
        "dev.pathways.view"
    };

    /** Calls that read the machine's clock, zone, locale, randomness or environment, by owner and name. */
    private static final Map<String, Set<String>> OF_THE_MACHINE = Map.ofEntries(
            Map.entry("java.time.Instant", Set.of("now")),
            Map.entry("java.time.LocalDate", Set.of("now")),
            Map.entry("java.time.LocalTime", Set.of("now")),
            Map.entry("java.time.LocalDateTime", Set.of("now")),
            Map.entry("java.time.ZonedDateTime", Set.of("now")),
            Map.entry("java.time.OffsetDateTime", Set.of("now")),
            Map.entry("java.time.Clock", Set.of("systemUTC", "systemDefaultZone", "system")),
            Map.entry("java.time.InstantSource", Set.of("system")),
            Map.entry("java.time.ZoneId", Set.of("systemDefault")),
            Map.entry("java.util.TimeZone", Set.of("getDefault")),
            Map.entry("java.util.Locale", Set.of("getDefault")),
            Map.entry("java.util.UUID", Set.of("randomUUID")),
            Map.entry("java.lang.Math", Set.of("random")),
            Map.entry("java.lang.Thread", Set.of("sleep")),
            Map.entry(
                    "java.lang.System",
                    Set.of("currentTimeMillis", "nanoTime", "getenv", "getProperty", "lineSeparator", "exit")));

    private static DescribedPredicate<JavaCall<?>> readsTheMachine() {
        return DescribedPredicate.describe(
                "read the machine's clock, zone, locale, randomness or environment",
                call -> OF_THE_MACHINE
                        .getOrDefault(call.getTargetOwner().getName(), Set.of())
                        .contains(call.getTarget().getName()));
    }

    @Test
    void the_rules_see_the_whole_core() {
        assertThat(CORE.size()).isGreaterThan(150);
    }

    @Test
    void packages_use_only_what_stands_below_them() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("model")
                .definedBy("dev.pathways.model")
                .layer("time")
                .definedBy("dev.pathways.time")
                .layer("definition")
                .definedBy("dev.pathways.definition")
                .layer("check")
                .definedBy("dev.pathways.check")
                .layer("decision")
                .definedBy("dev.pathways.decision")
                .layer("json")
                .definedBy("dev.pathways.json")
                .layer("render")
                .definedBy("dev.pathways.render")
                .layer("view")
                .definedBy("dev.pathways.view")
                .layer("spi")
                .definedBy("dev.pathways.spi")
                .layer("internal")
                .definedBy("dev.pathways.internal")
                .layer("front door")
                .definedBy("dev.pathways")
                .layer("testing")
                .definedBy("dev.pathways.testing")
                .whereLayer("model")
                .mayNotAccessAnyLayer()
                .whereLayer("time")
                .mayOnlyAccessLayers("model")
                .whereLayer("definition")
                .mayOnlyAccessLayers("model", "time")
                .whereLayer("check")
                .mayOnlyAccessLayers("model", "time", "definition")
                .whereLayer("decision")
                .mayOnlyAccessLayers("model", "time", "definition")
                .whereLayer("json")
                .mayOnlyAccessLayers("model", "decision")
                .whereLayer("render")
                .mayOnlyAccessLayers("model", "time", "definition", "decision", "check")
                .whereLayer("view")
                .mayOnlyAccessLayers("model", "time", "definition", "decision", "check", "render")
                .whereLayer("spi")
                .mayOnlyAccessLayers("model", "time", "definition", "decision")
                .whereLayer("internal")
                .mayOnlyAccessLayers("model", "time", "definition", "decision", "view", "spi")
                .whereLayer("testing")
                .mayNotBeAccessedByAnyLayer()
                .check(CORE);
    }

    @Test
    void there_are_no_cycles_between_packages() {
        slices().matching("dev.pathways.(*)..").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void what_is_pure_uses_nothing_but_the_jdk_and_reads_nothing_of_the_machine() {
        classes()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java.lang..", "java.util..", "java.time..", "java.math..", "org.jspecify..", "dev.pathways..")
                .check(CORE);
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .callMethodWhere(readsTheMachine())
                .check(CORE);
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .check(CORE);
    }

    @Test
    void only_the_front_door_knows_the_systems_clock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.pathways.Pathways$Builder")
                .should()
                .callMethodWhere(readsTheMachine())
                .check(CORE);
    }

    @Test
    void nothing_writes_to_the_standard_streams() {
        noClasses().should().accessField(System.class, "out").check(CORE);
        noClasses().should().accessField(System.class, "err").check(CORE);
    }

    @Test
    void every_package_is_null_marked() {
        Set<String> marked = new TreeSet<>();
        Set<String> all = new TreeSet<>();
        for (JavaClass each : CORE) {
            all.add(each.getPackageName());
            if (each.getPackage().isAnnotatedWith(NullMarked.class)) {
                marked.add(each.getPackageName());
            }
        }
        assertThat(marked).isEqualTo(all);
    }

    @Test
    void exported_types_are_records_interfaces_enums_exceptions_or_final() {
        classes()
                .that()
                .resideOutsideOfPackage("dev.pathways.internal")
                .and()
                .arePublic()
                .and()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(CORE);
    }

    @Test
    void what_is_internal_shows_in_no_public_signature() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("dev.pathways.internal")
                .should()
                .notHaveRawReturnType(DescribedPredicate.describe(
                        "internal", type -> type.getPackageName().equals("dev.pathways.internal")))
                .check(CORE);
    }
}
