package io.yiyang.referral.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonValue;
import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.institution.CooperationAgreement;
import io.yiyang.model.json.StrictJson;
import io.yiyang.model.offering.ServiceItem;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.time.DateRange;
import io.yiyang.referral.document.FreeText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records, enums and sealed families as JSON, field by field: each comes back as it was, or its fault is told. */
class RecordCodecTest {
    enum Meal {
        SOFT,
        LIQUID
    }

    sealed interface Visit permits AtHome, ByPhone {}

    record AtHome(Instant at) implements Visit {}

    record ByPhone(int minutes) implements Visit {}

    sealed interface Only {}

    record One(String name) implements Only {}

    record Everything(
            boolean flag,
            long number,
            int count,
            String text,
            FreeText free,
            Instant at,
            LocalDate day,
            ZoneId zone,
            Meal meal,
            CaseId caseId,
            Visit visit,
            Optional<String> maybe,
            List<Visit> calls,
            Set<Meal> meals) {
        Everything {
            if (text.isBlank()) {
                throw new IllegalArgumentException("text: must not be blank");
            }
        }
    }

    /** Written as a text, but made of none. */
    record Mute(@JsonValue String sound) {}

    record WithMute(Mute mute) {}

    record WithOnly(Only only) {}

    private static final String DOCUMENT = """
            {"flag":true,"number":3000000000,"count":2147483647,"text":"t","free":"secret words",\
            "at":"2026-04-11T01:00:00Z","day":"2026-04-11","zone":"Asia/Shanghai","meal":"LIQUID","caseId":"C-1",\
            "visit":{"kind":"ByPhone","minutes":-2147483648},"maybe":"m",\
            "calls":[{"kind":"ByPhone","minutes":1}],"meals":["LIQUID","SOFT"]}""";

    private static final Everything VALUE = new Everything(
            true,
            3_000_000_000L,
            Integer.MAX_VALUE,
            "t",
            new FreeText("secret words"),
            Instant.parse("2026-04-11T01:00:00Z"),
            LocalDate.parse("2026-04-11"),
            ZoneId.of("Asia/Shanghai"),
            Meal.LIQUID,
            CaseId.of("C-1"),
            new ByPhone(Integer.MIN_VALUE),
            Optional.of("m"),
            List.of(new ByPhone(1)),
            Set.of(Meal.SOFT, Meal.LIQUID));

    private static <T> Outcome<T> read(String text, Class<T> type) {
        return StrictJson.read(
                "d", text.getBytes(StandardCharsets.UTF_8), reader -> RecordCodec.read(reader, type, Map.of()));
    }

    @Test
    void givenAValueOfEveryKind_whenItIsWritten_thenOptionalsThatAreAbsentAreLeftOutAndSetsAreSorted() {
        String written = RecordCodec.write(VALUE).toString();
        assertThat(written).isEqualTo(DOCUMENT);
        Everything plain = new Everything(
                false,
                1,
                2,
                "t",
                VALUE.free(),
                VALUE.at(),
                VALUE.day(),
                VALUE.zone(),
                Meal.SOFT,
                VALUE.caseId(),
                new AtHome(VALUE.at()),
                Optional.empty(),
                List.of(),
                Set.of());
        assertThat(RecordCodec.write(plain).toString())
                .isEqualTo("{\"flag\":false,\"number\":1,\"count\":2,\"text\":\"t\",\"free\":\"secret words\","
                        + "\"at\":\"2026-04-11T01:00:00Z\",\"day\":\"2026-04-11\",\"zone\":\"Asia/Shanghai\","
                        + "\"meal\":\"SOFT\",\"caseId\":\"C-1\","
                        + "\"visit\":{\"kind\":\"AtHome\",\"at\":\"2026-04-11T01:00:00Z\"},"
                        + "\"calls\":[],\"meals\":[]}");
        assertThat(read(RecordCodec.write(plain).toString(), Everything.class).orElseThrow())
                .isEqualTo(plain);
    }

    @Test
    void givenAFamilyOfOne_whenItIsWritten_thenThereIsNoKindToTell() {
        assertThat(RecordCodec.write(new WithOnly(new One("one"))).toString())
                .isEqualTo("{\"only\":{\"name\":\"one\"}}");
    }

    @Test
    void givenADocument_whenItIsRead_thenEveryFieldComesBack() {
        assertThat(read(DOCUMENT, Everything.class).orElseThrow()).isEqualTo(VALUE);
    }

    @ParameterizedTest(name = "{0} for {1}: {3} at {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "true       | 1           | /flag  | true or false",
                "3000000000 | 3000000000.5| /number| a whole number",
                "2147483647 | 2147483648  | /count | a whole number of at most nine digits",
                "-2147483648| -2147483649 | /visit/minutes | a whole number of at most nine digits",
                "\"text\":\"t\" | \"text\":7 | /text | a text that is a String",
                "\"secret words\" | \" \" | /free | a text that is a FreeText",
                "2026-04-11T01:00:00Z | 2026-04-11 | /at | an instant, such as \"2026-04-11T01:00:00Z\"",
                "\"day\":\"2026-04-11\" | \"day\":\"2026-04-31\" | /day | a date, such as \"2026-04-11\"",
                "Asia/Shanghai | Asia/Nowhere | /zone | a text that is a ZoneId",
                "\"meal\":\"LIQUID\" | \"meal\":\"COLD\" | /meal | one of [SOFT, LIQUID]",
                "\"C-1\" | \"C 1\" | /caseId | a text that is a CaseId",
                "\"visit\":{\"kind\":\"ByPhone\" | \"visit\":{\"kind\":\"ByLetter\" | /visit/kind | one of [AtHome, ByPhone]",
                "[\"LIQUID\" | [\"COLD\" | /meals/0 | one of [SOFT, LIQUID]",
            })
    void givenAFault_whenTheDocumentIsRead_thenItsPlaceAndWhatIsAllowedAreTold(
            String right, String wrong, String pointer, String allowed) {
        assertThat(DOCUMENT).contains(right);
        assertThat(read(DOCUMENT.replace(right, wrong), Everything.class).problems())
                .first()
                .satisfies(problem -> assertThat(problem.facts())
                        .containsEntry("pointer", pointer)
                        .containsEntry("allowed", allowed));
    }

    @Test
    void givenFreeTextThatIsNone_whenItIsRead_thenItIsNotQuoted() {
        assertThat(read(DOCUMENT.replace("\"secret words\"", "12345"), Everything.class)
                        .problems()
                        .toString())
                .contains("/free")
                .doesNotContain("12345");
        assertThat(read(DOCUMENT.replace("\"text\":\"t\"", "\"text\":12345"), Everything.class)
                        .problems()
                        .toString())
                .contains("value=12345");
    }

    @Test
    void givenARecordThatRefusesItsFields_whenItIsRead_thenItsReasonIsTold() {
        assertThat(read(DOCUMENT.replace("\"text\":\"t\"", "\"text\":\" \""), Everything.class)
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.facts()).containsEntry("reason", "text: must not be blank"));
    }

    @Test
    void givenATypeThatIsWrittenAsATextButMadeOfNone_whenItIsRead_thenItIsAFault() {
        assertThat(RecordCodec.write(new WithMute(new Mute("x"))).toString()).isEqualTo("{\"mute\":\"x\"}");
        assertThat(read("{\"mute\":\"x\"}", WithMute.class).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.facts()).containsEntry("pointer", "/mute"));
    }

    @Test
    void givenAGeneratedValueType_whenItIsWritten_thenItIsByItsAttributesAndComesBack() {
        DateRange year = DateRange.of(LocalDate.parse("2026-01-01"), LocalDate.parse("2027-01-01"));
        CooperationAgreement agreement = CooperationAgreement.builder()
                .number("CA-1")
                .careSide(OrganisationId.of("ORG-HOME"))
                .medicalSide(OrganisationId.of("ORG-HOSP"))
                .period(year)
                .addServices(ServiceItem.DAILY_CARE)
                .build();
        String text = RecordCodec.write(agreement).toString();
        assertThat(text).contains("\"careSide\":\"ORG-HOME\"").contains("\"services\":[\"DAILY_CARE\"]");
        Outcome<Object> back = StrictJson.read(
                "d",
                text.getBytes(StandardCharsets.UTF_8),
                reader -> RecordCodec.read(reader, CooperationAgreement.class, Map.of()));
        assertThat(back.orElseThrow()).isEqualTo(agreement);
        assertThat(read(text.replace("ORG-HOSP", "ORG-HOME"), CooperationAgreement.class)
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.facts().get("reason"))
                        .startsWith("medicalSide: must differ from the care side"));
    }
}
