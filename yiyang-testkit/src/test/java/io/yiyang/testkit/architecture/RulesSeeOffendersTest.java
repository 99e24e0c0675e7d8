package io.yiyang.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each architecture rule finds a class that breaks it, so that a green build means something. */
class RulesSeeOffendersTest {
    static Stream<Arguments> offenders() {
        return Stream.of(
                Arguments.of(ArchitectureTest.noFloatingPoint(), DoubleField.class),
                Arguments.of(ArchitectureTest.noFloatingPoint(), FloatParameter.class),
                Arguments.of(ArchitectureTest.noFloatingPoint(), DoubleArray.class),
                Arguments.of(ArchitectureTest.noFloatingPoint(), DoubleCall.class),
                Arguments.of(ArchitectureTest.bigDecimalOnlyInMoney(), Decimal.class),
                Arguments.of(ArchitectureTest.noDecimalArithmetic(), Decimal.class),
                Arguments.of(ArchitectureTest.noAmbientAccess(), Today.class),
                Arguments.of(ArchitectureTest.noAmbientAccess(), Millis.class),
                Arguments.of(ArchitectureTest.noAmbientAccess(), Zone.class),
                Arguments.of(ArchitectureTest.noAmbientAccess(), DefaultLocale.class),
                Arguments.of(ArchitectureTest.noAmbientAccess(), LowerCase.class),
                Arguments.of(ArchitectureTest.noAmbientAccess(), Formatted.class),
                Arguments.of(ArchitectureTest.noAmbientAccess(), Uuid.class),
                Arguments.of(ArchitectureTest.noAmbientClasses(), TakesClock.class),
                Arguments.of(ArchitectureTest.noAmbientClasses(), TakesRandom.class),
                Arguments.of(ArchitectureTest.noAmbientClasses(), StartsThread.class),
                Arguments.of(ArchitectureTest.noAmbientClasses(), Opens.class),
                Arguments.of(ArchitectureTest.noStaticState(), StaticState.class),
                Arguments.of(ArchitectureTest.noPrinting(), Prints.class),
                Arguments.of(ArchitectureTest.noUnsupportedOperation(), Unsupported.class),
                Arguments.of(ArchitectureTest.publicInterfacesAreSealed(), Open.class),
                Arguments.of(ArchitectureTest.publicClassesAreClosed(), Extensible.class));
    }

    @ParameterizedTest
    @MethodSource("offenders")
    void GIVEN_a_class_that_breaks_the_rule_THEN_the_rule_sees_it(ArchRule rule, Class<?> offender) {
        assertThat(rule.evaluate(new ClassFileImporter().importClasses(offender))
                        .hasViolation())
                .isTrue();
    }

    static final class DoubleField {
        @SuppressWarnings("unused")
        private Double amount = null;
    }

    static final class FloatParameter {
        void pay(float amount) {}
    }

    static final class DoubleArray {
        double[][] amounts() {
            return new double[0][];
        }
    }

    static final class DoubleCall {
        long round(long amount) {
            return Math.round(amount * 1.5);
        }
    }

    static final class Decimal {
        Object half(BigDecimal amount) {
            return amount.multiply(amount);
        }
    }

    static final class Today {
        Object today() {
            return LocalDate.now(ZoneId.of("Asia/Shanghai"));
        }
    }

    static final class Millis {
        long millis() {
            return System.currentTimeMillis();
        }
    }

    static final class Zone {
        Object zone() {
            return ZoneId.systemDefault();
        }
    }

    static final class DefaultLocale {
        Object locale() {
            return Locale.getDefault();
        }
    }

    static final class LowerCase {
        @SuppressWarnings("StringCaseLocaleUsage")
        String lower(String text) {
            return text.toLowerCase();
        }
    }

    static final class Formatted {
        String text(long number) {
            return String.format("%d", number);
        }
    }

    static final class Uuid {
        Object id() {
            return UUID.randomUUID();
        }
    }

    static final class TakesClock {
        Object now(Clock clock) {
            return clock;
        }
    }

    static final class TakesRandom {
        int dice(Random random) {
            return random.nextInt();
        }
    }

    static final class StartsThread {
        Object thread() {
            return new Thread(() -> {});
        }
    }

    static final class Opens {
        Object address() {
            return java.net.InetAddress.getLoopbackAddress();
        }
    }

    static final class StaticState {
        static List<String> seen = List.of();
    }

    static final class Prints {
        void print() {
            System.out.println();
        }
    }

    static final class Unsupported {
        Object refusal() {
            return new UnsupportedOperationException();
        }
    }

    /** An open interface. */
    public interface Open {}

    /** A class that can be extended. */
    public static class Extensible {}
}
