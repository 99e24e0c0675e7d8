package io.yiyang.billing.json;

import static io.yiyang.billing.json.PackTexts.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.month.Filing;
import io.yiyang.billing.month.ResidentMonth;
import io.yiyang.billing.payer.Payer;
import io.yiyang.model.charge.CatalogueTerms;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.code.ChargeGrade;
import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.identity.SegmentId;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.money.Rate;
import io.yiyang.model.money.UnitPrice;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.region.RegionCode;
import io.yiyang.model.stay.BoundaryDayRule;
import io.yiyang.model.stay.StayCalendar;
import io.yiyang.model.stay.TransferFacts;
import io.yiyang.model.text.BilingualText;
import io.yiyang.model.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every key of a month's file but encounters, ledger and platform, which have tests of their own. */
class MonthReaderTest {
    private static final String MONTH = """
            {"schema": "yiyang.month/1", "resident": "R-1", "period": "2026-04-01/2026-05-01", "region": "341102",
             "knownOn": "2026-05-02", "boundaryDays": "HOSPITAL_HAS_BOTH", "boundaryDaysDeclaredBy": "the tenant",
             "person": {"personGroup": ["RETIRED"], "benefit": ["A", "B"]},
             "institutions": [
               {"id": "HOME", "name": {"zh": "院", "en": "home"}, "facts": {"serviceForm": ["INSTITUTION"]}},
               {"id": "HOSP", "name": {"zh": "医院", "en": "hospital"}}],
             "lines": [
               {"id": "L1", "date": "2026-04-02", "item": "drug", "code": "X-1", "quantity": "2.5", "price": "4.125",
                "amount": "10.31", "biller": "HOSP", "category": "09", "payee": "HOME", "selfPayRate": "0.05",
                "priceCeiling": "4.000001", "grade": "02", "department": "pharmacy"},
               {"id": "L2", "date": "2026-04-03", "item": "bed", "quantity": "-1", "price": "30.00",
                "amount": "-30.00", "biller": "HOME"}],
             "paidThisYear": {"POOLED_FUND": "1.00"}, "deductibleThisYear": {"POOLED_FUND": "2.00"},
             "countedThisYear": {"CATASTROPHIC": "0.00"},
             "filings": [{"kind": "OFF_SITE", "inForce": "2026-01-01/2027-01-01"}],
             "earlierStays": {"3": 2, "1": 0}, "sameDiseaseReadmissions": ["S2"], "accountBalance": "12.34"}
            """;

    private static final TransferFacts TRANSFER = new TransferFacts(
            CaseId.of("C"),
            TransferFacts.Direction.UP,
            OrganisationId.of("HOME"),
            OrganisationId.of("HOSP"),
            true,
            true,
            Instant.EPOCH,
            Optional.empty(),
            Optional.empty());

    private static Outcome<ResidentMonth> read(String text) {
        return MonthReader.read("month.json", bytes(text), StayCalendar.empty(ResidentId.of("R-1")), List.of(TRANSFER));
    }

    @Test
    void GIVEN_every_key_THEN_the_month_has_what_it_says() {
        ResidentMonth month = read(MONTH).orElseThrow();
        assertThat(month.resident()).isEqualTo(ResidentId.of("R-1"));
        assertThat(month.period()).isEqualTo(DateRange.parse("2026-04-01/2026-05-01"));
        assertThat(month.region()).isEqualTo(RegionCode.of("341102"));
        assertThat(month.knownOn()).isEqualTo(LocalDate.parse("2026-05-02"));
        assertThat(month.calendar()).isEqualTo(StayCalendar.empty(ResidentId.of("R-1")));
        assertThat(month.transfers()).containsExactly(TRANSFER);
        assertThat(month.boundaryDays()).isEqualTo(BoundaryDayRule.HOSPITAL_HAS_BOTH);
        assertThat(month.boundaryDaysDeclaredBy()).isEqualTo("the tenant");
        assertThat(month.person().words("personGroup")).containsExactly("RETIRED");
        assertThat(month.person().words("benefit")).isEqualTo(Set.of("A", "B"));
        assertThat(month.institutions())
                .extracting(i -> i.id() + " " + i.name().en() + " " + i.facts().words("serviceForm"))
                .containsExactly("HOME home [INSTITUTION]", "HOSP hospital []");
        assertThat(month.institutions().get(0).name()).isEqualTo(BilingualText.of("院", "home"));
        assertThat(month.year().paid()).isEqualTo(Map.of(Payer.POOLED_FUND, Money.parseYuan("1.00")));
        assertThat(month.year().deductible()).isEqualTo(Map.of(Payer.POOLED_FUND, Money.parseYuan("2.00")));
        assertThat(month.year().counted()).isEqualTo(Map.of(Payer.CATASTROPHIC, Money.ZERO));
        assertThat(month.filings()).containsExactly(new Filing("OFF_SITE", DateRange.parse("2026-01-01/2027-01-01")));
        assertThat(month.earlierStays()).isEqualTo(Map.of("3", 2L, "1", 0L));
        assertThat(month.sameDiseaseReadmissions()).containsExactly(SegmentId.of("S2"));
        assertThat(month.accountBalance()).contains(Money.parseYuan("12.34"));
        assertThat(month.encounters()).isEmpty();
        assertThat(month.yearLedger()).isEmpty();
        assertThat(month.platform()).isEmpty();
    }

    @Test
    void GIVEN_amounts_beyond_any_sum_THEN_they_are_refused_before_anything_is_computed() {
        int from = MONTH.indexOf("{\"id\": \"L2\"");
        String line = MONTH.substring(from, MONTH.indexOf("}", from) + 1).replace("-30.00", "-99999999999999.99");
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            lines.append(line.replace("L2", "M" + i)).append(", ");
        }
        assertThat(read(MONTH.replace("{\"id\": \"L1\"", lines + "{\"id\": \"L1\""))
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.facts())
                        .containsEntry("pointer", "/lines")
                        .containsEntry("allowed", "amounts whose sum can be computed"));
    }

    private static final String AT_HOME = "\"homeCare\": [{\"id\": \"C-1\", \"provider\": \"AGENCY\","
            + " \"days\": \"2026-04-01/2026-04-11\", \"zone\": \"Asia/Shanghai\"},"
            + " {\"id\": \"C-2\", \"provider\": \"AGENCY\", \"days\": \"2026-04-11/..\", \"zone\": \"UTC\"}], ";

    private static Outcome<ResidentMonth> readAtHome(String from, String to) {
        assertThat(AT_HOME).contains(from);
        return read(MONTH.replace("\"lines\":", AT_HOME.replace(from, to) + "\"lines\":"));
    }

    @Test
    void GIVEN_care_at_home_THEN_the_calendar_has_it_from_midnight_to_midnight() {
        assertThat(readAtHome("", "").orElseThrow().calendar().segments())
                .extracting(s -> s.id() + " " + s.kind() + " " + s.phase() + " " + s.place() + " " + s.resident() + " "
                        + s.start() + " " + s.end().map(Instant::toString).orElse("..") + " " + s.zone())
                .containsExactly(
                        "C-1 HOME_CARE STABLE_LIVING AGENCY R-1 2026-03-31T16:00:00Z 2026-04-10T16:00:00Z Asia/Shanghai",
                        "C-2 HOME_CARE STABLE_LIVING AGENCY R-1 2026-04-11T00:00:00Z .. UTC");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "an id twice|C-2|C-1|/homeCare|an id of its own",
                "two of one provider at a time|2026-04-11/..|2026-04-09/..|/homeCare|no two of one provider at a time",
                "no time zone|Asia/Shanghai|Asia/Nowhere|/homeCare/0/zone|a time zone",
                "days that end before they begin|2026-04-01/2026-04-11|2026-04-11/2026-04-11|/homeCare/0/days|days",
                "a blank in the provider|\"AGENCY\", \"days\": \"2026-04-11/..\"|\"AG ENCY\", \"days\": \"2026-04-11/..\"|/homeCare/1/provider|white space",
            })
    void GIVEN_care_at_home_that_cannot_be_THEN_it_is_refused_with_its_place(
            String what, String from, String to, String pointer, String allowed) {
        assertThat(readAtHome(from, to).problems())
                .anySatisfy(problem -> assertThat(problem.facts().toString())
                        .as(what)
                        .contains("pointer=" + pointer)
                        .contains(allowed));
    }

    @Test
    void GIVEN_lines_with_and_without_what_may_be_left_out_THEN_they_are_the_charges() {
        assertThat(read(MONTH).orElseThrow().lines())
                .containsExactly(
                        ChargeLine.builder()
                                .id(LineId.of("L1"))
                                .serviceDate(LocalDate.parse("2026-04-02"))
                                .itemName("drug")
                                .quantity(Quantity.parse("2.5"))
                                .unitPrice(UnitPrice.parseYuan("4.125"))
                                .amount(Money.parseYuan("10.31"))
                                .biller(OrganisationId.of("HOSP"))
                                .category(ChargeCategory.of("09"))
                                .itemCode("X-1")
                                .catalogueTerms(new CatalogueTerms(
                                        Rate.parse("0.05"), Optional.of(UnitPrice.parseYuan("4.000001"))))
                                .grade(ChargeGrade.CLASS_B)
                                .department("pharmacy")
                                .payeeOtherThanBiller(OrganisationId.of("HOME"))
                                .build(),
                        ChargeLine.builder()
                                .id(LineId.of("L2"))
                                .serviceDate(LocalDate.parse("2026-04-03"))
                                .itemName("bed")
                                .quantity(Quantity.parse("-1"))
                                .unitPrice(UnitPrice.parseYuan("30.00"))
                                .amount(Money.parseYuan("-30.00"))
                                .biller(OrganisationId.of("HOME"))
                                .build());
    }

    @ParameterizedTest(name = "{0} is allowed")
    @CsvSource(
            delimiter = '|',
            value = {
                "a line that the person pays alone|\"0.05\"|\"1\"",
                "the largest amount|\"10.31\"|\"99999999999999.99\"",
                "an amount without decimals|\"-30.00\"|\"-30\"",
                "a period of ten years|2026-04-01/2026-05-01|2026-04-01/2036-04-01",
            })
    void GIVEN_a_value_at_its_bound_THEN_it_is_read(String what, String good, String other) {
        assertThat(MONTH.contains(good)).as(good).isTrue();
        assertThat(read(MONTH.replace(good, other)).problems()).as(what).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {3} at {4}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "another schema|yiyang.month/1|yiyang.month/2|YY-M-013|/schema|yiyang.month/1",
                "another resident|\"R-1\"|\"R-2\"|YY-M-013|/resident|the resident of the stays",
                "a blank in an id|\"R-1\"|\"R 1\"|YY-M-013|/resident|without white space",
                "a period without end|2026-04-01/2026-05-01|2026-04-01/..|YY-M-013|/period|such as",
                "a period beyond all bounds|2026-04-01/2026-05-01|-999999999-01-01/+999999999-12-31|YY-M-013|/period|such as",
                "a period of more than ten years|2026-04-01/2026-05-01|2026-04-01/2036-04-02|YY-M-013|/period|such as",
                "no region|\"341102\"|\"34\"|YY-M-013|/region|six-digit",
                "an unknown rule|HOSPITAL_HAS_BOTH|NOBODY|YY-M-013|/boundaryDays|HOSPITAL_HAS_BOTH",
                "an institution twice|\"id\": \"HOSP\"|\"id\": \"HOME\"|YY-M-013|/institutions|each institution once",
                "no name|\"name\": {\"zh\": \"医院\", \"en\": \"hospital\"}|\"name\": {\"zh\": \"医院\"}|YY-M-012|/institutions/1/name/en|text",
                "facts that are no list|[\"RETIRED\"]|\"RETIRED\"|YY-M-013|/person/personGroup|list of texts",
                "a negative sum|\"1.00\"|\"-1.00\"|YY-M-013|/paidThisYear|zero or more",
                "a sum that is no amount|\"2.00\"|\"two\"|YY-M-013|/deductibleThisYear|yuan",
                "a payer that is none|CATASTROPHIC|cata strophic|YY-M-013|/countedThisYear|payer codes",
                "negative stays|\"3\": 2|\"3\": -1|YY-M-013|/earlierStays/3|zero or more",
                "a stay id with a blank|\"S2\"|\"S 2\"|YY-M-013|/sameDiseaseReadmissions/0|without white space",
                "no days of a filing|2026-01-01/2027-01-01|2026|YY-M-013|/filings/0/inForce|days in force",
                "a filing of no kind|\"kind\": \"OFF_SITE\"|\"kind\": 1|YY-M-013|/filings/0/kind|text",
                "no balance|\"12.34\"|12.34|YY-M-013|/accountBalance|yuan",
                "a line without id|\"id\": \"L2\"|\"id\": \"\"|YY-M-013|/lines/1/id|characters",
                "no day|\"2026-04-03\"|\"3 April\"|YY-M-013|/lines/1/date|a date",
                "too many decimals of a quantity|\"2.5\"|\"2.00001\"|YY-M-013|/lines/0/quantity|at most 4 decimals",
                "too many decimals of a price|\"4.125\"|\"4.0000001\"|YY-M-013|/lines/0/price|at most 6 decimals",
                "an amount beyond the interface|\"10.31\"|\"100000000000000.00\"|YY-M-013|/lines/0/amount|at most 14 digits",
                "three decimals of an amount|\"10.31\"|\"10.310\"|YY-M-013|/lines/0/amount|at most 14 digits",
                "no biller|\"biller\": \"HOME\"|\"biller\": \"\"|YY-M-013|/lines/1/biller|characters",
                "a payee with a blank|\"payee\": \"HOME\"|\"payee\": \"H O\"|YY-M-013|/lines/0/payee|white space",
                "a category that is none|\"09\"|\"9 9\"|YY-M-013|/lines/0/category|a category code",
                "more than all|\"0.05\"|\"1.000001\"|YY-M-013|/lines/0/selfPayRate|at most 1",
                "a ceiling alone|\"selfPayRate\": \"0.05\",|``|YY-M-012|/lines/0/selfPayRate|price ceiling",
                "a ceiling that is no price|\"4.000001\"|\"four\"|YY-M-013|/lines/0/priceCeiling|at most 6 decimals",
            })
    void GIVEN_one_fault_THEN_the_error_names_document_pointer_and_what_is_allowed(
            String fault, String good, String bad, String code, String pointer, String allowed) {
        assertThat(MONTH.contains(good)).as(good).isTrue();
        assertThat(read(MONTH.replace(good, bad)).problems()).as(fault).anySatisfy(problem -> {
            assertThat(problem.code()).hasToString(code);
            assertThat(problem.facts()).containsEntry("document", "month.json").containsEntry("pointer", pointer);
            assertThat(problem.facts().get("allowed")).contains(allowed);
        });
    }
}
