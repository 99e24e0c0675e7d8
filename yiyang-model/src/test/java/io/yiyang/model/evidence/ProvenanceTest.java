package io.yiyang.model.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvenanceTest {
    private static Provenance with(Confidence confidence) {
        return Provenance.builder()
                .parameter("chongqing-sample#inpatient.ratio")
                .confidence(confidence)
                .inForceFrom(LocalDate.of(2026, 1, 1))
                .addCitations(Citation.builder()
                        .key("cq-2026")
                        .title("a notice")
                        .lastChecked(LocalDate.of(2026, 10, 1))
                        .printedOn("2025")
                        .build())
                .build();
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            figure,     date printed, date declared
            VERBATIM,   VERBATIM,     DECLARED
            MIRROR,     MIRROR,       DECLARED
            SECONDARY,  SECONDARY,    DECLARED
            DECLARED,   DECLARED,     DECLARED
            UNVERIFIED, UNVERIFIED,   UNVERIFIED
            """)
    void aDeclaredDateMakesAStrongFigureNoStronger(Confidence figure, Confidence printed, Confidence declared) {
        Provenance datePrinted = with(figure);
        Provenance dateDeclared = ((ImmutableProvenance) datePrinted).withDateDeclaredBy("the tenant");

        assertThat(datePrinted.weakest()).isEqualTo(printed);
        assertThat(dateDeclared.weakest()).isEqualTo(declared);
    }

    @Test
    void theWeakerOfTwoDoesNotDependOnTheirOrder() {
        for (Confidence one : Confidence.values()) {
            for (Confidence other : Confidence.values()) {
                assertThat(one.weaker(other))
                        .isEqualTo(other.weaker(one))
                        .isEqualTo(Collections.max(List.of(one, other)));
            }
        }
    }

    @Test
    void theStrengthIsOrderedFromTheGovernmentSiteToTheUnverified() {
        assertThat(Confidence.values())
                .containsExactly(
                        Confidence.VERBATIM,
                        Confidence.MIRROR,
                        Confidence.SECONDARY,
                        Confidence.DECLARED,
                        Confidence.UNVERIFIED);
    }

    @Test
    void aCitationKeepsThePrintedDateAsItIsPrinted() {
        Citation citation = with(Confidence.VERBATIM).citations().get(0);

        assertThat(citation.printedOn()).contains("2025");
        assertThat(citation.number()).isEmpty();
        assertThat(citation).isEqualTo(with(Confidence.MIRROR).citations().get(0));
    }
}
