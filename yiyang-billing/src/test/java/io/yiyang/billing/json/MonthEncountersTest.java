package io.yiyang.billing.json;

import static io.yiyang.billing.json.PackTexts.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.ledger.AccumulatorLedger;
import io.yiyang.billing.month.Encounter;
import io.yiyang.billing.month.ResidentMonth;
import io.yiyang.billing.month.YearLedger;
import io.yiyang.model.code.MedicalTreatmentType;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.identity.SegmentId;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.stay.StayCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parts of a month's file that tell encounters and the ledger. */
class MonthEncountersTest {
    private static final String MONTH = """
            {"schema": "yiyang.month/1", "resident": "R-1", "period": "2026-04-01/2026-05-01", "region": "341102",
             "knownOn": "2026-05-01", "boundaryDays": "HOSPITAL_HAS_BOTH", "boundaryDaysDeclaredBy": "t",
             "person": {"personGroup": ["RETIRED"]}, "institutions": [], "lines": [],
             "encounters": [
               {"id": "V1", "type": "14", "lines": ["L1", "L2"], "facts": {"diseaseClass": ["CHRONIC"]}, "supplyDays": 28},
               {"id": "V2", "type": "13", "lines": ["L3"], "segment": "S1", "begin": "2026-04-02T08:00:00+08:00"}],
             "yearLedger": {"person": "P-1", "settledOn": "2026-05-01", "family": "F-1", "yearBegins": "--07-01",
               "careType": "62", "entries": []}}
            """;

    private static Outcome<ResidentMonth> read(String text) {
        return MonthReader.read("month.json", bytes(text), StayCalendar.empty(ResidentId.of("R-1")), List.of());
    }

    @Test
    void GIVEN_encounters_and_a_ledger_THEN_the_month_has_them() {
        ResidentMonth month = read(MONTH).orElseThrow();
        Encounter chronic = month.encounters().get(0);
        assertThat(chronic.type()).isEqualTo(MedicalTreatmentType.OUTPATIENT_CHRONIC_DISEASE);
        assertThat(chronic.lines()).containsExactly(LineId.of("L1"), LineId.of("L2"));
        assertThat(chronic.facts().words("diseaseClass")).isEqualTo(Set.of("CHRONIC"));
        assertThat(chronic.supplyDays()).contains(28L);
        Encounter emergency = month.encounters().get(1);
        assertThat(emergency.segment()).contains(SegmentId.of("S1"));
        assertThat(emergency.begin()).contains(Instant.parse("2026-04-02T00:00:00Z"));
        YearLedger ledger = month.yearLedger().orElseThrow();
        assertThat(ledger.ledger()).isEqualTo(AccumulatorLedger.EMPTY);
        assertThat(ledger.person()).isEqualTo(PersonId.of("P-1"));
        assertThat(ledger.settledOn()).isEqualTo(LocalDate.parse("2026-05-01"));
        assertThat(ledger.family()).hasToString("Optional[F-1]");
        assertThat(ledger.yearBegins()).isEqualTo(MonthDay.of(7, 1));
        assertThat(ledger.careType()).isEqualTo(MedicalTreatmentType.of("62"));
    }

    @ParameterizedTest(name = "{0}: {3} at {4}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "unknown key|\"supplyDays\": 28|\"days\": 28|YY-M-011|/encounters/0/days|supplyDays",
                "no line|\"lines\": [\"L3\"]|\"lines\": []|YY-M-013|/encounters/1/lines|at least one line",
                "no type|\"type\": \"13\",|``|YY-M-012|/encounters/1/type|type",
                "blank id|\"id\": \"V1\"|\"id\": \"V 1\"|YY-M-013|/encounters/0/id|white space",
                "no days of supply|\"supplyDays\": 28|\"supplyDays\": 0|YY-M-013|/encounters/0|positive",
                "a begin without offset|T08:00:00+08:00|T08:00:00|YY-M-013|/encounters/1/begin|offset",
                "no day of settlement|\"settledOn\": \"2026-05-01\", \"family\"|\"family\"|YY-M-012|/yearLedger/settledOn|settledOn",
                "a year that begins on a leap day|--07-01|--02-29|YY-M-013|/yearLedger/yearBegins|month and day",
                "no entries|\"entries\": []|\"person2\": \"\"|YY-M-012|/yearLedger/entries|entries",
            })
    void GIVEN_one_fault_THEN_the_error_names_document_pointer_and_what_is_allowed(
            String fault, String good, String bad, String code, String pointer, String allowed) {
        assertThat(MONTH.contains(good)).as(good).isTrue();
        assertThat(read(MONTH.replace(good, bad)).problems()).as(fault).anySatisfy(problem -> {
            assertThat(problem.code()).hasToString(code);
            assertThat(problem.toString()).contains("month.json", pointer, allowed);
        });
    }
}
