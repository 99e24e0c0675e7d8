package io.yiyang.billing.json;

import static io.yiyang.billing.json.PackTexts.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.carehome.CareHomeMonth;
import io.yiyang.billing.carehome.CareHomeMonth.GradeFrom;
import io.yiyang.billing.carehome.CareHomeMonth.ItemUse;
import io.yiyang.billing.carehome.CareHomeMonth.RoomFrom;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.stay.BoundaryDayRule;
import io.yiyang.model.stay.StayCalendar;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CareHomeMonthReaderTest {
    private static final StayCalendar CALENDAR = StayCalendar.empty(ResidentId.of("R-1"));
    private static final String MONTH = """
            {"schema": "yiyang.care-home-month/1", "resident": "R-1", "month": "2026-04", "boundaryDays": "HOSPITAL_HAS_BOTH",
             "grades": [{"from": "2026-01-01", "grade": "3"}, {"from": "2026-05-16", "grade": "4"}],
             "rooms": [{"from": "2026-01-01", "room": "DOUBLE", "beds": 2, "alone": true}],
             "uses": [{"id": "U1", "date": "2026-04-03", "code": "power", "quantity": "12.5"}],
             "diedOn": "2026-06-30"}
            """;

    private static Outcome<CareHomeMonth> read(String text) {
        return CareHomeMonthReader.read("residence.json", bytes(text), CALENDAR);
    }

    @Test
    void GIVEN_every_key_THEN_the_month_has_what_it_says() {
        assertThat(read(MONTH).orElseThrow())
                .isEqualTo(CareHomeMonth.builder()
                        .month(YearMonth.of(2026, 4))
                        .calendar(CALENDAR)
                        .boundaryDays(BoundaryDayRule.HOSPITAL_HAS_BOTH)
                        .addGrades(
                                new GradeFrom(LocalDate.parse("2026-01-01"), "3"),
                                new GradeFrom(LocalDate.parse("2026-05-16"), "4"))
                        .addRooms(new RoomFrom(LocalDate.parse("2026-01-01"), "DOUBLE", 2, true))
                        .addUses(new ItemUse(
                                LineId.of("U1"), LocalDate.parse("2026-04-03"), "power", Quantity.parse("12.5")))
                        .diedOn(LocalDate.parse("2026-06-30"))
                        .build());
    }

    @Test
    void GIVEN_any_value_in_another_form_THEN_the_problem_names_its_place() throws IOException {
        assertThat(WrongForms.missed(
                        MONTH,
                        bytes -> CareHomeMonthReader.read("residence.json", bytes, CALENDAR)
                                .problems()))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "month/1 | month/2 | YY-M-013 | /schema",
                "\"R-1\" | \"R-2\" | YY-M-013 | /resident",
                "\"2026-04\" | \"2026-13\" | YY-M-013 | /month",
                "\"HOSPITAL_HAS_BOTH\" | \"BOTH\" | YY-M-013 | /boundaryDays",
                "\"from\": \"2026-01-01\", \"grade\" | \"grade\" | YY-M-012 | /grades/0/from",
                "\"grade\": \"3\" | \"grade\": 3 | YY-M-013 | /grades/0/grade",
                "\"2026-05-16\" | \"2026-01-01\" | YY-M-013 | ``",
                "\"room\": \"DOUBLE\", | `` | YY-M-012 | /rooms/0/room",
                "\"beds\": 2 | \"beds\": 0 | YY-M-013 | /rooms/0",
                "\"beds\": 2 | \"beds\": \"2\" | YY-M-013 | /rooms/0/beds",
                "\"alone\": true | \"single\": true | YY-M-011 | /rooms/0/single",
                "\"U1\" | \"\" | YY-M-013 | /uses/0/id",
                "\"2026-04-03\" | \"3\" | YY-M-013 | /uses/0/date",
                "\"code\": \"power\", | `` | YY-M-012 | /uses/0/code",
                "\"12.5\" | \"0\" | YY-M-013 | /uses/0",
                "\"12.5\" | 12.5 | YY-M-013 | /uses/0/quantity",
                "\"2026-06-30\" | \"June\" | YY-M-013 | /diedOn",
                "\"diedOn\" | \"died\" | YY-M-011 | /died",
            })
    void GIVEN_one_fault_THEN_the_problem_names_its_place(String good, String bad, String code, String pointer) {
        assertThat(MONTH).contains(good);
        assertThat(read(MONTH.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(bad)))
                        .problems())
                .anySatisfy(problem -> {
                    assertThat(problem.code()).hasToString(code);
                    assertThat(problem.facts())
                            .containsEntry("pointer", pointer)
                            .containsEntry("document", "residence.json");
                });
    }
}
