package io.yiyang.billing.json;

import static io.yiyang.billing.json.PackTexts.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.audit.AuditRecords;
import io.yiyang.billing.audit.AuditedLine;
import io.yiyang.billing.audit.AuditedPerson;
import io.yiyang.billing.audit.CareVisit;
import io.yiyang.billing.audit.CarerAbsence;
import io.yiyang.billing.audit.NightRecord;
import io.yiyang.billing.audit.PerformedAct;
import io.yiyang.billing.audit.PostedPrice;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.separation.Ledger;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.charge.ImmutableChargeLine;
import io.yiyang.model.identity.BedId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.identity.SegmentId;
import io.yiyang.model.json.StrictJson;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.money.UnitPrice;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.person.Consent;
import io.yiyang.model.person.ConsentChannel;
import io.yiyang.model.person.ConsentScope;
import io.yiyang.model.person.ConsentSigner;
import io.yiyang.model.region.RegionCode;
import io.yiyang.model.stay.BoundaryDayRule;
import io.yiyang.model.stay.CarePhase;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.model.time.DateRange;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every key of an audit's file, read once and wrong once. */
class AuditReaderTest {
    private static final String RECORDS = """
            {"schema": "yiyang.audit/1", "period": "2026-03-01/2026-04-01", "region": "320300", "zone": "Asia/Shanghai",
             "knownOn": "2026-04-02", "boundaryDays": "HOSPITAL_IN_NOT_OUT",
             "persons": [
               {"resident": "R-1", "region": "320312", "insured": true, "facts": {"careLevel": ["SEVERE"]}},
               {"resident": "R-2", "region": "320300", "insured": false}],
             "stays": [
               {"id": "S-1", "resident": "R-1", "kind": "INPATIENT", "phase": "TREATMENT", "place": "HOSP",
                "start": "2026-03-10T01:00:00Z", "zone": "Asia/Shanghai", "end": "2026-03-13T02:00:00Z", "bed": "B-7"}],
             "nights": [
               {"resident": "R-1", "night": "2026-03-11", "place": "HOME", "onLeave": true},
               {"resident": "R-1", "night": "2026-03-12", "place": "HOSP"}],
             "lines": [
               {"id": "L1", "resident": "R-1", "date": "2026-03-11", "item": "助浴", "code": "BATH", "quantity": "2",
                "price": "40.00", "amount": "80.00", "category": "CARE_NURSING", "biller": "HOME", "ledger": "CARE",
                "funds": {"LONG_TERM_CARE": "56.00"}, "act": "bath", "outOfScope": true},
               {"id": "L2", "resident": "R-1", "date": "2026-03-12", "item": "助浴退费", "quantity": "-1",
                "price": "40.00", "amount": "-40.00", "biller": "HOME", "ledger": "CARE", "takesBack": "L1",
                "funds": {"LONG_TERM_CARE": "-28.00"}}],
             "itemised": ["HOSP"],
             "prices": [
               {"biller": "HOME", "code": "BATH", "inForce": "2026-01-01/2026-03-15", "price": "40.00", "includes": ["HAIR"]},
               {"biller": "HOME", "code": "BATH", "inForce": "2026-03-15/..", "price": "45.00"}],
             "acts": [{"resident": "R-1", "date": "2026-03-11", "act": "bath", "times": "1"}],
             "recordedActs": ["bath"],
             "consents": [
               {"resident": "R-1", "textVersion": "extra/1", "signer": {"type": "self"}, "channel": "PAPER",
                "givenAt": "2026-03-01T01:00:00Z", "scopes": ["OUT_OF_SCOPE_SERVICE"]}],
             "visits": [
               {"id": "V1", "carer": "C-1", "resident": "R-1", "start": "2026-03-11T09:00:00+08:00",
                "end": "2026-03-11T10:00:00+08:00", "site": "HOME", "line": "L1"}],
             "absences": [
               {"carer": "C-1", "start": "2026-03-20T00:00:00+08:00", "end": "2026-03-21T00:00:00+08:00"}],
             "lawfulReadmissions": ["S-1"]}
            """;

    private static final ResidentId ANNA = ResidentId.of("R-1");
    private static final OrganisationId HOME = OrganisationId.of("HOME");
    private static final PersonId CARER = PersonId.of("C-1");

    private static final StaySegment STAY = StaySegment.builder()
            .id(SegmentId.of("S-1"))
            .resident(ANNA)
            .kind(SegmentKind.INPATIENT)
            .phase(CarePhase.TREATMENT)
            .place(OrganisationId.of("HOSP"))
            .start(Instant.parse("2026-03-10T01:00:00Z"))
            .zone(ZoneId.of("Asia/Shanghai"))
            .end(Instant.parse("2026-03-13T02:00:00Z"))
            .bed(BedId.of("B-7"))
            .build();

    private static final Consent CONSENT = Consent.builder()
            .resident(ANNA)
            .textVersion("extra/1")
            .signer(new ConsentSigner.Self())
            .channel(ConsentChannel.PAPER)
            .givenAt(Instant.parse("2026-03-01T01:00:00Z"))
            .addScopes(ConsentScope.of("OUT_OF_SCOPE_SERVICE"))
            .build();

    private static Outcome<AuditRecords> read(String text) {
        return AuditReader.read("audit.json", bytes(text));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static ImmutableChargeLine charge(String id, String date, String item, String quantity, String amount) {
        return (ImmutableChargeLine) ChargeLine.builder()
                .id(LineId.of(id))
                .serviceDate(day(date))
                .itemName(item)
                .quantity(Quantity.parse(quantity))
                .unitPrice(UnitPrice.parseYuan("40.00"))
                .amount(Money.parseYuan(amount))
                .biller(HOME)
                .build();
    }

    @Test
    void GIVEN_every_key_THEN_the_records_have_what_it_says() {
        AuditRecords expected = AuditRecords.builder()
                .period(DateRange.parse("2026-03-01/2026-04-01"))
                .region(RegionCode.of("320300"))
                .zone(ZoneId.of("Asia/Shanghai"))
                .knownOn(day("2026-04-02"))
                .boundaryDays(BoundaryDayRule.HOSPITAL_IN_NOT_OUT)
                .addPersons(
                        new AuditedPerson(
                                ANNA,
                                RegionCode.of("320312"),
                                true,
                                Facts.none().with("careLevel", "SEVERE")),
                        new AuditedPerson(ResidentId.of("R-2"), RegionCode.of("320300"), false, Facts.none()))
                .addStays(STAY)
                .addNights(
                        new NightRecord(ANNA, day("2026-03-11"), HOME, true),
                        new NightRecord(ANNA, day("2026-03-12"), OrganisationId.of("HOSP"), false))
                .addLines(
                        AuditedLine.builder()
                                .resident(ANNA)
                                .line(charge("L1", "2026-03-11", "助浴", "2", "80.00")
                                        .withCategory(ChargeCategory.CARE_NURSING)
                                        .withItemCode("BATH"))
                                .ledger(Ledger.CARE)
                                .putFunds(Payer.LONG_TERM_CARE, Money.parseYuan("56.00"))
                                .act("bath")
                                .outOfScope(true)
                                .build(),
                        AuditedLine.builder()
                                .resident(ANNA)
                                .line(charge("L2", "2026-03-12", "助浴退费", "-1", "-40.00")
                                        .withTakesBack(LineId.of("L1")))
                                .ledger(Ledger.CARE)
                                .putFunds(Payer.LONG_TERM_CARE, Money.parseYuan("-28.00"))
                                .build())
                .addItemised(OrganisationId.of("HOSP"))
                .addPrices(
                        new PostedPrice(
                                HOME,
                                "BATH",
                                DateRange.parse("2026-01-01/2026-03-15"),
                                UnitPrice.parseYuan("40.00"),
                                Set.of("HAIR")),
                        new PostedPrice(
                                HOME, "BATH", DateRange.parse("2026-03-15/.."), UnitPrice.parseYuan("45.00"), Set.of()))
                .addActs(new PerformedAct(ANNA, day("2026-03-11"), "bath", Quantity.ONE))
                .addRecordedActs("bath")
                .addConsents(CONSENT)
                .addVisits(CareVisit.builder()
                        .id("V1")
                        .carer(CARER)
                        .resident(ANNA)
                        .start(Instant.parse("2026-03-11T01:00:00Z"))
                        .end(Instant.parse("2026-03-11T02:00:00Z"))
                        .site("HOME")
                        .line(LineId.of("L1"))
                        .build())
                .addAbsences(new CarerAbsence(
                        CARER, Instant.parse("2026-03-19T16:00:00Z"), Instant.parse("2026-03-20T16:00:00Z")))
                .addLawfulReadmissions(SegmentId.of("S-1"))
                .build();
        assertThat(read(RECORDS).orElseThrow()).isEqualTo(expected);
    }

    @Test
    void GIVEN_a_stay_and_a_consent_as_the_library_writes_them_THEN_they_are_read() {
        AuditRecords records = read("""
                        {"schema": "yiyang.audit/1", "period": "2026-03-01/2026-04-01", "region": "320300",
                         "zone": "Asia/Shanghai", "knownOn": "2026-04-02", "boundaryDays": "HOSPITAL_HAS_BOTH",
                         "stays": [%s], "consents": [%s]}
                        """.formatted(StrictJson.write(STAY), StrictJson.write(CONSENT)))
                .orElseThrow();
        assertThat(records.stays()).containsExactly(STAY);
        assertThat(records.consents()).containsExactly(CONSENT);
        assertThat(records.lines()).isEmpty();
    }

    private static String replaced(String text, String good, String bad) {
        assertThat(text).contains(good);
        return text.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(bad));
    }

    @Test
    void GIVEN_any_value_in_another_form_THEN_the_problem_names_its_place() throws IOException {
        assertThat(WrongForms.missed(
                        RECORDS, bytes -> AuditReader.read("audit.json", bytes).problems()))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "yiyang.audit/1 | yiyang.audit/2 | YY-M-013 | /schema",
                "\"2026-03-01/2026-04-01\" | \"2026-03-01/..\" | YY-M-013 | /period",
                "\"region\": \"320300\", \"zone\" | \"region\": \"Xuzhou\", \"zone\" | YY-M-013 | /region",
                "\"zone\": \"Asia/Shanghai\" | \"zone\": \"Mars\" | YY-M-013 | /zone",
                "\"2026-04-02\" | \"in April\" | YY-M-013 | /knownOn",
                "\"HOSPITAL_IN_NOT_OUT\" | \"BOTH\" | YY-M-013 | /boundaryDays",
                "\"region\": \"320312\" | \"region\": 320312 | YY-M-013 | /persons/0/region",
                "\"insured\": true | \"insured\": \"yes\" | YY-M-013 | /persons/0/insured",
                "\"insured\": true, | `` | YY-M-012 | /persons/0/insured",
                "[\"SEVERE\"] | \"SEVERE\" | YY-M-013 | /persons/0/facts/careLevel",
                "\"R-2\" | \"R-1\" | YY-M-013 | /persons/1/resident",
                "\"INPATIENT\" | \"HOTEL\" | YY-M-013 | /stays/0/kind",
                "\"TREATMENT\" | \"HOLIDAY\" | YY-M-013 | /stays/0/phase",
                "\"2026-03-10T01:00:00Z\" | \"2026-03-10\" | YY-M-013 | /stays/0/start",
                "\"2026-03-13T02:00:00Z\" | \"2026-03-09T02:00:00Z\" | YY-M-013 | /stays/0",
                "\"bed\": \"B-7\" | \"room\": \"B-7\" | YY-M-011 | /stays/0/room",
                "\"stays\": [ | \"stays\": {}, \"moves\": [ | YY-M-013 | /stays",
                "\"night\": \"2026-03-11\" | \"night\": \"11\" | YY-M-013 | /nights/0/night",
                "\"place\": \"HOME\", \"onLeave\" | \"place\": \"\", \"onLeave\" | YY-M-013 | /nights/0/place",
                "\"onLeave\": true | \"onLeave\": 1 | YY-M-013 | /nights/0/onLeave",
                "\"night\": \"2026-03-12\" | \"night\": \"2026-03-11\" | YY-M-013 | /nights/1/night",
                "\"L1\", \"resident\": \"R-1\" | \"L1\", \"resident\": \"R 1\" | YY-M-013 | /lines/0/resident",
                "\"date\": \"2026-03-11\", \"item\" | \"date\": 11, \"item\" | YY-M-013 | /lines/0/date",
                "\"amount\": \"80.00\" | \"amount\": 80.00 | YY-M-013 | /lines/0/amount",
                "\"ledger\": \"CARE\" | \"ledger\": \"MEAL\" | YY-M-013 | /lines/0/ledger",
                "{\"LONG_TERM_CARE\": \"56.00\"} | {\"insurance\": \"56.00\"} | YY-M-013 | /lines/0/funds",
                "{\"LONG_TERM_CARE\": \"56.00\"} | {\"PERSON\": \"1.00\"} | YY-M-013 | /lines/0/funds",
                "{\"LONG_TERM_CARE\": \"56.00\"} | {\"PERSONAL_ACCOUNT\": \"1.00\"} | YY-M-013 | /lines/0/funds",
                "{\"LONG_TERM_CARE\": \"56.00\"} | {\"LONG_TERM_CARE\": \"80.01\"} | YY-M-013 | /lines/0/funds",
                "\"56.00\" | \"-56.00\" | YY-M-013 | /lines/0",
                "\"act\": \"bath\", \"outOfScope\" | \"act\": 1, \"outOfScope\" | YY-M-013 | /lines/0/act",
                "\"outOfScope\": true | \"outOfScope\": \"no\" | YY-M-013 | /lines/0/outOfScope",
                "\"takesBack\": \"L1\" | \"takesBack\": \"\" | YY-M-013 | /lines/1/takesBack",
                "\"takesBack\": \"L1\" | \"reverses\": \"L1\" | YY-M-011 | /lines/1/reverses",
                "\"L2\" | \"L1\" | YY-M-013 | /lines/1/id",
                "[\"HOSP\"] | [\"\"] | YY-M-013 | /itemised/0",
                "\"biller\": \"HOME\", \"code\" | \"code\" | YY-M-012 | /prices/0/biller",
                "\"2026-01-01/2026-03-15\" | \"2026\" | YY-M-013 | /prices/0/inForce",
                "\"2026-01-01/2026-03-15\" | \"2026-01-01/2026-03-16\" | YY-M-013 | /prices/1/inForce",
                "\"2026-01-01/2026-03-15\" | \"2026-03-15/2026-03-16\" | YY-M-013 | /prices/1/inForce",
                "\"price\": \"45.00\" | \"price\": \"45 yuan\" | YY-M-013 | /prices/1/price",
                "[\"HAIR\"] | [1] | YY-M-013 | /prices/0/includes/0",
                "\"times\": \"1\" | \"times\": \"-1\" | YY-M-013 | /acts/0",
                "\"times\": \"1\" | \"times\": 1 | YY-M-013 | /acts/0/times",
                "\"2026-03-11\", \"act\": \"bath\", \"times\" | \"2026-03-11\", \"times\" | YY-M-012 | /acts/0/act",
                "\"recordedActs\": [\"bath\"] | \"recordedActs\": \"bath\" | YY-M-013 | /recordedActs",
                "\"channel\": \"PAPER\", | `` | YY-M-012 | /consents/0/channel",
                "{\"type\": \"self\"} | {\"type\": \"someone\"} | YY-M-013 | /consents/0/signer/type",
                "[\"OUT_OF_SCOPE_SERVICE\"] | [] | YY-M-013 | /consents/0",
                "\"id\": \"V1\" | \"id\": 1 | YY-M-013 | /visits/0/id",
                "\"carer\": \"C-1\", \"resident\" | \"resident\" | YY-M-012 | /visits/0/carer",
                "\"2026-03-11T10:00:00+08:00\" | \"2026-03-11T09:00:00+08:00\" | YY-M-013 | /visits/0",
                "\"2026-03-11T10:00:00+08:00\" | \"2026-03-11T10:00:00\" | YY-M-013 | /visits/0/end",
                "\"site\": \"HOME\" | \"site\": 1 | YY-M-013 | /visits/0/site",
                "\"line\": \"L1\" | \"line\": \"L 1\" | YY-M-013 | /visits/0/line",
                "\"2026-03-21T00:00:00+08:00\" | \"2026-03-19T00:00:00+08:00\" | YY-M-013 | /absences/0",
                "\"lawfulReadmissions\": [\"S-1\"] | \"lawfulReadmissions\": [1] | YY-M-013 | /lawfulReadmissions/0",
                "\"recordedActs\" | \"recordedDeeds\" | YY-M-011 | /recordedDeeds",
            })
    void GIVEN_one_fault_THEN_the_problem_names_its_place(String good, String bad, String code, String pointer) {
        List<Problem> problems = read(replaced(RECORDS, good, bad)).problems();
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.code()).hasToString(code);
            assertThat(problem.facts()).containsEntry("pointer", pointer).containsEntry("document", "audit.json");
        });
    }

    @Test
    void GIVEN_a_stay_twice_THEN_the_problem_names_it() {
        String stays = StrictJson.write(STAY) + ", " + StrictJson.write(STAY);
        assertThat(read(replaced(RECORDS, "\"stays\": [", "\"stays\": [" + stays + ","))
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.facts().get("reason"))
                        .isEqualTo("stays: must have each key once, but was S-1"));
    }

    @Test
    void GIVEN_faults_in_several_lists_THEN_all_are_reported_at_once() {
        String text = RECORDS;
        for (String[] change : new String[][] {
            {"\"HOSPITAL_IN_NOT_OUT\"", "\"BOTH\""},
            {"\"insured\": true", "\"insured\": 1"},
            {"\"INPATIENT\"", "\"HOTEL\""},
            {"\"amount\": \"80.00\"", "\"amount\": 80"},
            {"\"ledger\": \"CARE\"", "\"ledger\": \"?\""},
            {"\"times\": \"1\"", "\"times\": \"often\""},
            {"\"PAPER\"", "7"},
        }) {
            text = replaced(text, change[0], change[1]);
        }
        assertThat(read(text).problems())
                .extracting(problem -> problem.facts().get("pointer"))
                .containsExactly(
                        "/boundaryDays",
                        "/persons/0/insured",
                        "/stays/0/kind",
                        "/lines/0/amount",
                        "/lines/0/ledger",
                        "/acts/0/times",
                        "/consents/0/channel");
    }

    @Test
    void GIVEN_an_identity_number_or_a_name_in_the_wrong_place_THEN_no_problem_repeats_it() {
        String number = read(replaced(RECORDS, "\"B-7\"", "\"110101194002290012\", \"name\": \"王秀英\""))
                        .problems()
                        .toString()
                + read(replaced(RECORDS, "\"2026-04-02\"", "\"110101194002290012\""))
                        .problems();
        assertThat(number).contains("YY-M-011", "YY-M-013").doesNotContain("110101194002290012", "王秀英");
    }
}
