package io.yiyang.testkit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.yiyang.billing.payer.PayerRule;
import io.yiyang.model.code.OpenCode;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.money.UnitPrice;
import io.yiyang.referral.store.EventStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.lang.module.ModuleDescriptor;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the published modules may depend on and do, checked on their class files. */
class ArchitectureTest {
    private static final List<String> MODULES = List.of("model", "referral", "billing");
    /** Types that a vendor may implement or extend; every other public interface is sealed. */
    private static final Set<String> EXTENSION_POINTS =
            Set.of(PayerRule.class.getName(), OpenCode.class.getName(), EventStore.class.getName());

    /**
     * The seams between the workflow kit and its workflows. Sealing them would make the kit's package depend on theirs,
     * and packages form no cycle; so they stay open, by name.
     */
    private static final Set<String> OPEN_SEAMS = Stream.of(
                    "Command", "Documented", "Due", "JointAct", "PhysicalFact", "Reasoned", "Workflow", "WorkflowState")
            .map(name -> "io.yiyang.referral.workflow." + name)
            .collect(Collectors.toSet());

    private static final JavaClasses PUBLISHED = published();

    private static Path compiled(String module) {
        return Path.of("..", "yiyang-" + module, "target", "classes");
    }

    private static JavaClasses published() {
        return new ClassFileImporter()
                .importPaths(MODULES.stream()
                        .map(ArchitectureTest::compiled)
                        .filter(Files::exists)
                        .toList());
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(PUBLISHED);
    }

    @Test
    void GIVEN_the_build_THEN_the_modules_are_there_to_be_checked() {
        assertThat(PUBLISHED.contain(Money.class)).isTrue();
        assertThat(PUBLISHED.contain(PayerRule.class)).isTrue();
        assertThat(PUBLISHED).hasSizeGreaterThan(100);
    }

    // Direction of dependencies

    @Test
    void GIVEN_the_modules_THEN_model_depends_on_none_and_referral_and_billing_never_on_each_other() {
        check(noClasses()
                .that()
                .resideInAPackage("io.yiyang.model..")
                .should()
                .dependOnClassesThat(ours().and(not(resideInAPackage("io.yiyang.model..")))));
        check(noClasses()
                .that()
                .resideInAPackage("io.yiyang.billing..")
                .should()
                .dependOnClassesThat(ours().and(not(resideInAnyPackage("io.yiyang.model..", "io.yiyang.billing..")))));
        check(noClasses()
                .that()
                .resideInAPackage("io.yiyang.referral..")
                .should()
                .dependOnClassesThat(ours().and(not(resideInAnyPackage("io.yiyang.model..", "io.yiyang.referral..")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"model", "referral", "billing"})
    void GIVEN_a_module_THEN_its_packages_form_no_cycle(String module) {
        check(slices().matching("io.yiyang." + module + ".(**)").should().beFreeOfCycles());
    }

    @Test
    void GIVEN_any_class_THEN_it_needs_only_the_JDK_jackson_annotations_and_our_own_types() {
        check(classes()
                .that(not(resideInAPackage("..json")))
                .should()
                .onlyDependOnClassesThat(ours().or(resideInAnyPackage(
                                "java.lang..",
                                "java.util..",
                                "java.io..",
                                "java.math..",
                                "java.time..",
                                "java.security..",
                                "com.fasterxml.jackson.annotation..",
                                "org.jspecify.annotations..",
                                "org.slf4j..",
                                "org.immutables.value..",
                                "javax.annotation.processing.."))
                        .or(describe("primitive", c -> c.isPrimitive() || c.isArray()))));
    }

    @Test
    void GIVEN_jackson_databind_THEN_only_packages_named_json_touch_it() {
        check(noClasses()
                .that(not(resideInAPackage("..json")))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core..", "tools.jackson..")));
    }

    @Test
    void GIVEN_internal_packages_THEN_only_our_own_classes_use_them() throws IOException {
        check(classes().that().resideInAPackage("..internal..").should().onlyHaveDependentClassesThat(ours()));
        // Examples and benchmarks show what a vendor can do, so they use exported packages only.
        for (Path tree : List.of(Path.of("..", "examples"), Path.of("..", "benchmarks"))) {
            try (Stream<Path> files = Files.walk(tree)) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    assertThat(Files.readString(file)).as(file.toString()).doesNotContain(".internal.");
                }
            }
        }
    }

    private static DescribedPredicate<JavaClass> ours() {
        return resideInAPackage("io.yiyang..");
    }

    // Exact figures

    @Test
    void GIVEN_any_class_THEN_it_has_no_binary_floating_point_in_fields_signatures_or_calls() {
        check(noFloatingPoint());
    }

    static ArchRule noFloatingPoint() {
        return classes().should(notTouchFloatingPoint());
    }

    private static ArchCondition<JavaClass> notTouchFloatingPoint() {
        return new ArchCondition<>("not touch floating point") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getFields().stream()
                        .filter(f -> floating(f.getRawType()))
                        .forEach(f -> violated(item, events, f.getDescription()));
                item.getCodeUnits().stream()
                        .filter(c -> floating(c.getRawReturnType())
                                || c.getRawParameterTypes().stream().anyMatch(ArchitectureTest::floating))
                        .forEach(c -> violated(item, events, c.getDescription()));
                item.getCodeUnitCallsFromSelf().stream()
                        .filter(c -> floating(c.getTarget().getRawReturnType())
                                || c.getTarget().getRawParameterTypes().stream().anyMatch(ArchitectureTest::floating)
                                || floating(c.getTargetOwner()))
                        .forEach(c -> violated(item, events, c.getDescription()));
                item.getFieldAccessesFromSelf().stream()
                        .filter(a -> floating(a.getTarget().getRawType()))
                        .forEach(a -> violated(item, events, a.getDescription()));
            }
        };
    }

    private static void violated(JavaClass item, ConditionEvents events, String message) {
        events.add(SimpleConditionEvent.violated(item, message));
    }

    private static boolean floating(JavaClass type) {
        JavaClass base = type.getBaseComponentType();
        return Stream.of(double.class, float.class, Double.class, Float.class).anyMatch(base::isEquivalentTo);
    }

    @Test
    void GIVEN_BigDecimal_THEN_only_money_quantity_and_price_convert_from_and_to_it() {
        check(bigDecimalOnlyInMoney());
        check(noDecimalArithmetic());
    }

    static ArchRule bigDecimalOnlyInMoney() {
        return noClasses()
                .that(not(equivalentTo(Money.class))
                        .and(not(equivalentTo(Quantity.class)))
                        .and(not(equivalentTo(UnitPrice.class))))
                .should()
                .dependOnClassesThat(equivalentTo(BigDecimal.class).or(equivalentTo(MathContext.class)));
    }

    static ArchRule noDecimalArithmetic() {
        return noClasses()
                .should()
                .callMethodWhere(describe(
                        "BigDecimal computes",
                        call -> call.getTargetOwner().isEquivalentTo(BigDecimal.class)
                                && !Set.of("setScale", "unscaledValue", "signum", "valueOf", "toString")
                                        .contains(call.getName())));
    }

    // Time, identity and randomness are inputs

    /** Owner and method, or a whole class, that would bring in something the caller did not pass. */
    private static final Set<String> AMBIENT_METHODS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.System.getenv",
            "java.lang.System.getProperty",
            "java.lang.Math.random",
            "java.util.UUID.randomUUID",
            "java.util.Locale.getDefault",
            "java.util.TimeZone.getDefault",
            "java.time.ZoneId.systemDefault",
            "java.util.Collections.shuffle",
            "java.util.ServiceLoader.load");

    private static final Set<String> AMBIENT_CLASSES = Set.of(
            "java.time.Clock",
            "java.time.InstantSource",
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.util.Date",
            "java.util.Calendar",
            "java.util.Timer",
            "java.lang.Thread",
            "java.lang.ThreadLocal",
            "java.lang.Runtime",
            "java.lang.ProcessBuilder",
            "java.security.SecureRandom",
            "java.io.File",
            "java.io.FileInputStream",
            "java.io.FileOutputStream");

    @Test
    void GIVEN_any_class_THEN_it_reads_no_clock_no_randomness_no_default_and_starts_nothing() {
        check(noAmbientAccess());
        check(noAmbientClasses());
    }

    static ArchRule noAmbientAccess() {
        return noClasses()
                .should()
                .accessTargetWhere(describe(
                        "ambient access",
                        access ->
                                AMBIENT_METHODS.contains(access.getTargetOwner().getName() + "." + access.getName())
                                        || isNow(access)
                                        || usesDefaultLocale(access)));
    }

    static ArchRule noAmbientClasses() {
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "java.net..",
                                "java.nio.file..",
                                "java.util.concurrent..",
                                "java.util.random..",
                                "java.sql..",
                                "javax.net..",
                                "sun..",
                                "jdk..")
                        .or(describe("ambient class", c -> AMBIENT_CLASSES.contains(c.getName()))));
    }

    private static boolean isNow(JavaAccess<?> access) {
        return access.getTargetOwner().getPackageName().startsWith("java.time")
                && access.getName().equals("now");
    }

    /** Methods of texts that use the default locale because none is passed. */
    private static boolean usesDefaultLocale(JavaAccess<?> access) {
        if (!access.getTargetOwner().isEquivalentTo(String.class)) {
            return false;
        }
        String target = access.getTarget().getFullName();
        return target.endsWith("toUpperCase()")
                || target.endsWith("toLowerCase()")
                || access.getName().equals("formatted")
                || target.contains("format(java.lang.String,");
    }

    @Test
    void GIVEN_any_class_THEN_it_keeps_no_state_of_its_own_and_prints_nothing() {
        check(noStaticState());
        check(noPrinting());
        check(noUnsupportedOperation());
    }

    static ArchRule noStaticState() {
        return fields().that().areStatic().should().beFinal();
    }

    static ArchRule noPrinting() {
        return noClasses()
                .should()
                .accessTargetWhere(describe(
                        "print",
                        access -> (access.getTargetOwner().isEquivalentTo(System.class)
                                        && Set.of("out", "err").contains(access.getName()))
                                || access.getName().equals("printStackTrace")));
    }

    static ArchRule noUnsupportedOperation() {
        return noClasses()
                .should()
                .callConstructorWhere(describe(
                        "unsupported operation",
                        call -> call.getTargetOwner().isEquivalentTo(UnsupportedOperationException.class)));
    }

    // Shape of the public types

    @Test
    void GIVEN_a_public_interface_THEN_it_is_sealed_or_an_extension_point() {
        check(publicInterfacesAreSealed());
    }

    static ArchRule publicInterfacesAreSealed() {
        return classes()
                .that(publicTypes())
                .and()
                .areInterfaces()
                .and()
                .areNotAnnotations()
                .should(satisfy("be sealed", c -> open(c) || c.reflect().isSealed()));
    }

    @Test
    void GIVEN_a_public_class_THEN_nobody_can_extend_it() {
        check(publicClassesAreClosed());
    }

    static ArchRule publicClassesAreClosed() {
        return classes()
                .that(publicTypes())
                .and()
                .areNotInterfaces()
                .should(satisfy(
                        "be final or sealed",
                        c -> c.getModifiers().contains(JavaModifier.FINAL)
                                || open(c)
                                || c.isEnum()
                                || c.reflect().isSealed()));
    }

    private static boolean open(JavaClass type) {
        return EXTENSION_POINTS.contains(type.getName()) || OPEN_SEAMS.contains(type.getName());
    }

    @Test
    void GIVEN_the_list_of_open_types_THEN_each_of_them_is_there_and_really_open() {
        Set<String> open = PUBLISHED.stream()
                .filter(c -> open(c) && !c.reflect().isSealed())
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
        assertThat(open)
                .containsExactlyInAnyOrderElementsOf(Stream.of(EXTENSION_POINTS, OPEN_SEAMS)
                        .flatMap(Set::stream)
                        .toList());
    }

    @Test
    void GIVEN_a_public_value_of_model_or_billing_THEN_it_can_travel_between_engines() {
        // The tables of a workflow hold code and stay where they are.
        check(classes()
                .that(publicTypes())
                .and(resideInAnyPackage("io.yiyang.model..", "io.yiyang.billing.."))
                .and()
                .areRecords()
                .should()
                .beAssignableTo(Serializable.class));
    }

    @Test
    void GIVEN_any_class_THEN_its_name_is_a_concept_of_the_field() {
        check(noClasses().should().haveSimpleNameEndingWith("Impl"));
        for (String vague : List.of("Util", "Utils", "Helper", "Manager", "DTO", "Dto", "VO", "Service", "Bean")) {
            check(noClasses().should().haveSimpleNameEndingWith(vague));
        }
        check(noClasses().should().resideInAnyPackage("..util..", "..common..", "..impl..", "..service..", "..dto.."));
    }

    @Test
    void GIVEN_any_package_THEN_its_package_info_marks_it_free_of_null() {
        Set<String> marked = PUBLISHED.stream()
                .filter(c -> c.getSimpleName().equals("package-info"))
                .filter(c -> c.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
        Set<String> all = PUBLISHED.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        assertThat(marked).containsExactlyInAnyOrderElementsOf(all);
    }

    /** Public and written by us; what Immutables generates follows from it. */
    private static DescribedPredicate<JavaClass> publicTypes() {
        return describe(
                "are public and not generated",
                c -> c.getModifiers().contains(JavaModifier.PUBLIC)
                        && c.getEnclosingClass()
                                .map(e -> !e.isInterface() || e.getModifiers().contains(JavaModifier.PUBLIC))
                                .orElse(true)
                        && !c.getName()
                                .substring(c.getPackageName().length() + 1)
                                .startsWith("Immutable"));
    }

    private static ArchCondition<JavaClass> satisfy(String description, java.util.function.Predicate<JavaClass> holds) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                events.add(new SimpleConditionEvent(item, holds.test(item), item.getName()));
            }
        };
    }

    // Module descriptors

    @ParameterizedTest
    @ValueSource(strings = {"model", "referral", "billing"})
    void GIVEN_a_module_descriptor_THEN_it_exports_all_public_packages_and_nothing_internal(String module)
            throws IOException {
        Set<String> packages = new TreeSet<>();
        PUBLISHED.stream()
                .filter(c -> c.getPackageName().startsWith("io.yiyang." + module))
                .filter(c -> c.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getPackageName)
                .filter(name -> !name.contains(".internal"))
                .forEach(packages::add);
        Path file = compiled(module).resolve("module-info.class");
        if (packages.isEmpty()) {
            assertThat(file)
                    .as("a module without public types has no descriptor")
                    .doesNotExist();
            return;
        }
        ModuleDescriptor descriptor = descriptor(file);
        assertThat(descriptor.name()).isEqualTo("io.yiyang." + module);
        assertThat(descriptor.isOpen()).isFalse();
        assertThat(descriptor.exports().stream().filter(e -> !e.isQualified()).map(ModuleDescriptor.Exports::source))
                .containsExactlyInAnyOrderElementsOf(packages);
        assertThat(descriptor.exports().stream()
                        .filter(ModuleDescriptor.Exports::isQualified)
                        .flatMap(e -> e.targets().stream()))
                .allMatch(target -> target.startsWith("io.yiyang."));
        assertThat(descriptor.opens()).allMatch(ModuleDescriptor.Opens::isQualified);
        assertThat(descriptor.uses()).isEmpty();
        assertThat(descriptor.provides()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"model", "referral", "billing"})
    void GIVEN_a_module_descriptor_THEN_it_requires_only_what_a_consumer_has(String module) throws IOException {
        Path file = compiled(module).resolve("module-info.class");
        if (!Files.exists(file)) {
            return;
        }
        Map<String, Boolean> allowed = Map.of(
                "java.base", false,
                "io.yiyang.model", false,
                "com.fasterxml.jackson.annotation", false,
                "org.slf4j", true,
                "org.jspecify", true,
                "org.immutables.value.annotations", true,
                "com.fasterxml.jackson.core", true,
                "com.fasterxml.jackson.databind", true);
        for (ModuleDescriptor.Requires required : descriptor(file).requires()) {
            assertThat(allowed).as("requires").containsKey(required.name());
            assertThat(required.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
                    .as("requires static " + required.name())
                    .isEqualTo(allowed.get(required.name()));
        }
    }

    private static ModuleDescriptor descriptor(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return ModuleDescriptor.read(stream);
        }
    }
}
