package io.yiyang.model.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IdentifierTest {
    /** Every kind with its factory and the argument that its messages name. */
    enum Kind {
        BED(BedId::of, "bedId"),
        BILL(BillId::of, "billId"),
        CASE(CaseId::of, "caseId"),
        COMMAND(CommandId::of, "commandId"),
        LINE(LineId::of, "lineId"),
        ORGANISATION(OrganisationId::of, "organisationId"),
        PERSON(PersonId::of, "personId"),
        RESIDENT(ResidentId::of, "residentId"),
        SEGMENT(SegmentId::of, "segmentId");

        final Function<String, Identifier> of;
        final String argument;

        Kind(Function<String, Identifier> of, String argument) {
            this.of = of;
            this.argument = argument;
        }

        /** A bill is named after its resident or stay, so its id may be longer than theirs. */
        int longest() {
            return this == BILL ? 128 : 64;
        }
    }

    @Test
    void theKindsAreAllThatTheSealedTypePermits() {
        assertThat(Identifier.class.getPermittedSubclasses())
                .containsExactlyInAnyOrder(List.of(Kind.values()).stream()
                        .map(kind -> kind.of.apply("x").getClass())
                        .toArray(Class<?>[]::new));
    }

    @ParameterizedTest
    @EnumSource
    void theTextOfTheCallersSystemIsKeptAsItIs(Kind kind) {
        for (String text : List.of("1", "a", "A-1_2.3:4/5", "老人一号", "x".repeat(kind.longest()))) {
            Identifier id = kind.of.apply(text);

            assertThat(id.value()).isEqualTo(text);
            assertThat(id).hasToString(text).isEqualTo(kind.of.apply(text)).hasSameHashCodeAs(kind.of.apply(text));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBadTextIsRefusedAndTheMessageNamesItsLengthOnly(Kind kind) {
        String identityNumber = "110101193001011234";
        for (String text : List.of(
                "",
                " " + identityNumber,
                identityNumber + " ",
                identityNumber + "\n",
                identityNumber + "\t1",
                identityNumber + "\u0000",
                identityNumber + "\u007f",
                identityNumber + "\u0085",
                identityNumber + "\u3000",
                identityNumber + "\u00a0",
                identityNumber + "\u2007",
                identityNumber + "\u202f",
                identityNumber + "x".repeat(kind.longest() - 17))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> kind.of.apply(text))
                    .withMessage(kind.argument + ": must be 1 to " + kind.longest()
                            + " characters without white space, but was *** (" + text.length() + " characters)")
                    .withMessageNotContaining(identityNumber)
                    .withNoCause();
        }
    }

    @Test
    void twoKindsAreNeverEqualEvenWithTheSameText() {
        assertThat(new TreeSet<>(List.of(
                        BedId.of("1"),
                        BillId.of("1"),
                        CaseId.of("1"),
                        CommandId.of("1"),
                        LineId.of("1"),
                        OrganisationId.of("1"),
                        PersonId.of("1"),
                        ResidentId.of("1"),
                        SegmentId.of("1"))))
                .hasSize(9);
        assertThat((Object) PersonId.of("1")).isNotEqualTo(ResidentId.of("1")).isNotEqualTo("1");
    }

    @Test
    void identifiersOfOneKindAreOrderedByText() {
        assertThat(LineId.of("10")).isLessThan(LineId.of("2")).isGreaterThan(LineId.of("1"));
        assertThat(LineId.of("1")).isNotEqualTo(LineId.of("2"));
    }
}
