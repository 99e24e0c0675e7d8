package io.yiyang.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import io.yiyang.model.charge.Charge;
import io.yiyang.model.code.ClearingWay;
import io.yiyang.model.code.CodeReading;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.identity.Sex;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.person.ConsentSigner;
import io.yiyang.model.person.Resident;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values through StrictJson, as a reader of its comments may redo it. */
class TypedJsonTest {
    private static byte[] utf8(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static <T> Outcome<T> read(String json, Class<T> type) {
        return StrictJson.read("doc.json", utf8(json), type);
    }

    private static List<String> codesAndPointers(Outcome<?> outcome) {
        return outcome.problems().stream()
                .map(p -> p.code() + " " + p.facts().get("pointer"))
                .toList();
    }

    @Test
    void aResidentIsWrittenAndReadBack() {
        String json = StrictJson.write(PersonCases.RESIDENT);

        assertThat(json).startsWith("{\"id\":\"resident-1\",\"name\":\"王建国\",");
        assertThat(read(json, Resident.class).orElseThrow()).isEqualTo(PersonCases.RESIDENT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            json                                                  | problem                         | allowed
            {"name": "王建国"}                                     | YY-M-012 /id                    | a text, ResidentId
            {"id": "1"}                                           | YY-M-012 /name                  | a text, PersonName
            {"id": 1, "name": "王建国"}                            | YY-M-013 /id                    | a text, ResidentId
            {"id": "1", "name": ""}                               | YY-M-013 /name                  | name: must be 1 to 100 characters, not blank
            {"id": "1", "name": "王", "sex": "male"}               | YY-M-013 /sex                   | one of UNKNOWN, MALE, FEMALE, NOT_STATED
            {"id": "1", "name": "王", "sex": 1}                    | YY-M-013 /sex                   | one of UNKNOWN, MALE, FEMALE, NOT_STATED
            {"id": "1", "name": "王", "birthDate": "1940-02-30"}   | YY-M-013 /birthDate             | a date, such as "2026-04-01"
            {"id": "1", "name": "王", "birthDate": [1940, 2, 29]}  | YY-M-013 /birthDate             | a date, such as "2026-04-01"
            {"id": "1", "name": "王", "entitlements": {}}          | YY-M-013 /entitlements          | a list
            {"id": "1", "name": "王", "entitlements": [{}]}        | YY-M-012 /entitlements/0/kind   | a text, EntitlementKind
            {"id": "1", "name": "王", "entitlements": [null]}      | YY-M-013 /entitlements/0        | a value, or no key at all
            {"id": "1", "name": "王", "sex": null}                 | YY-M-013 /sex                   | a value, or no key at all
            {"id": "1", "name": "王", "identifiers": [{"type": "RESIDENT_IDENTITY_CARD", "value": "000000194002290013"}]} | YY-M-013 /identifiers/0 | identityNumber: must be 17 digits with a date of birth, and their check character
            {"id": "1", "name": "王", "insuranceRegion": "重庆"}    | YY-M-013 /insuranceRegion       | code: must be six digits
            []                                                    | YY-M-013                        | an object, Resident
            "王建国"                                                | YY-M-013                        | an object, Resident
            """)
    void aResidentIsRefusedWithPlaceAndRule(String json, String codeAndPointer, String allowed) {
        Outcome<Resident> outcome = read(json, Resident.class);

        assertThat(codesAndPointers(outcome)).singleElement().asString().isEqualToIgnoringWhitespace(codeAndPointer);
        assertThat(outcome.problems().get(0).facts())
                .containsEntry("document", "doc.json")
                .containsEntry("allowed", allowed);
        assertThat(outcome.problems().get(0).toString()).doesNotContain("王建国", "000000194002290013", "重庆");
    }

    @Test
    void aMisspeltKeyIsNamedBesideTheOneThatIsMissing() {
        Outcome<Resident> outcome = read("{\"id\": \"1\", \"nmae\": \"王建国\", \"王建国\": 1}", Resident.class);

        assertThat(codesAndPointers(outcome)).containsExactly("YY-M-012 /name", "YY-M-011 /nmae", "YY-M-011 /***");
        assertThat(outcome.problems().get(1).facts())
                .containsEntry(
                        "allowed",
                        "[birthDate, enrolments, entitlements, id, identifiers, insuranceRegion, name, representatives, sex]");
        assertThat(codesAndPointers(read("{\"type\": \"medical\", \"lime\": {}}", Charge.class)))
                .containsExactly("YY-M-012 /line", "YY-M-011 /lime");
    }

    @Test
    void everyNullIsNamedAtOnce() {
        assertThat(codesAndPointers(
                        read("{\"id\": null, \"name\": null, \"a/b\": {\"c\": [1, null]}}", Resident.class)))
                .containsExactly("YY-M-013 /id", "YY-M-013 /name", "YY-M-013 /***/c/1");
    }

    /** A type of a vendor with what Jackson would convert if it may. */
    record Sample(
            @JsonProperty("text") @Nullable String text,
            @JsonProperty("whole") int whole,
            @JsonProperty("large") long large,
            @JsonProperty("flag") boolean flag,
            @JsonProperty("sex") @Nullable Sex sex,
            @JsonProperty("day") @Nullable LocalDate day,
            @JsonProperty("at") @Nullable Instant at,
            @JsonProperty("zone") @Nullable ZoneId zone,
            @JsonProperty("list") @Nullable List<String> list) {}

    private static final String GOOD = """
            {"text": "a", "whole": 1, "large": 2, "flag": true, "sex": "MALE", "day": "2026-04-01",
             "at": "2026-04-11T09:00:00+08:00", "zone": "Asia/Shanghai", "list": ["b"]}""";

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            key   | good                        | bad
            text  | "a"                         | 1
            text  | "a"                         | true
            text  | "a"                         | ["a"]
            whole | 1                           | "1"
            whole | 1                           | 1.0
            whole | 1                           | 1e2
            whole | 1                           | true
            whole | 1                           | ""
            whole | 1                           | [1]
            whole | 1                           | 2147483648
            large | 2                           | 9223372036854775808
            large | 2                           | 2.5
            large | 2                           | "2"
            flag  | true                        | "true"
            flag  | true                        | 1
            flag  | true                        | ""
            sex   | "MALE"                      | 1
            sex   | "MALE"                      | "1"
            sex   | "MALE"                      | ""
            sex   | "MALE"                      | " MALE"
            sex   | "MALE"                      | "male"
            sex   | "MALE"                      | ["MALE"]
            day   | "2026-04-01"                | 20544
            day   | "2026-04-01"                | [2026,4,1]
            day   | "2026-04-01"                | ""
            day   | "2026-04-01"                | "2026-04-01T00:00:00"
            at    | "2026-04-11T09:00:00+08:00" | 1775869200
            at    | "2026-04-11T09:00:00+08:00" | "2026-04-11T09:00:00"
            zone  | "Asia/Shanghai"             | "Asia/Nowhere"
            zone  | "Asia/Shanghai"             | 8
            list  | ["b"]                       | "b"
            list  | ["b"]                       | ""
            list  | ["b"]                       | {}
            """)
    void nothingIsConverted(String key, String good, String bad) {
        assertThat(read(GOOD, Sample.class).orElseThrow().at()).isEqualTo(Instant.parse("2026-04-11T01:00:00Z"));
        String document = GOOD.replace('"' + key + "\": " + good, '"' + key + "\": " + bad);
        assertThat(document).isNotEqualTo(GOOD);

        assertThat(codesAndPointers(read(document, Sample.class))).containsExactly("YY-M-013 /" + key);
    }

    @Test
    void aPrimitiveThatIsLeftOutIsMissingAndNotZeroOrFalse() {
        assertThat(codesAndPointers(read(GOOD.replace("\"whole\": 1,", ""), Sample.class)))
                .containsExactly("YY-M-012 /whole");
        assertThat(codesAndPointers(read(GOOD.replace("\"flag\": true,", ""), Sample.class)))
                .containsExactly("YY-M-012 /flag");
    }

    @Test
    void eachElementOfAListIsReadOrRefusedByItself() {
        Outcome<List<Outcome<ResidentId>>> outcome =
                StrictJson.readEach("batch.json", utf8("[\"1\", 2, \"\", null, \"5\"]"), ResidentId.class);

        List<Outcome<ResidentId>> each = outcome.orElseThrow();
        assertThat(each).hasSize(5);
        assertThat(each.get(0)).isEqualTo(Outcome.of(ResidentId.of("1")));
        assertThat(each.get(4)).isEqualTo(Outcome.of(ResidentId.of("5")));
        assertThat(each.stream().flatMap(o -> codesAndPointers(o).stream()))
                .containsExactly("YY-M-013 /1", "YY-M-013 /2", "YY-M-013 /3");
    }

    @Test
    void aBatchOfAHundredThousandIsReadAndWhatIsNoListIsRefused() {
        String many = "[" + String.join(",", Collections.nCopies(100_000, "\"12.30\"")) + "]";

        assertThat(StrictJson.readEach("batch.json", utf8(many), Money.class).orElseThrow())
                .hasSize(100_000)
                .containsOnly(Outcome.of(Money.parseYuan("12.30")));
        assertThat(codesAndPointers(StrictJson.readEach("batch.json", utf8("{}"), Money.class)))
                .containsExactly("YY-M-013 ");
        assertThat(codesAndPointers(StrictJson.readEach("batch.json", utf8("[1"), Money.class)))
                .singleElement()
                .asString()
                .startsWith("YY-M-010 ");
    }

    /** Some types compare each element with each, so the length of a list inside a value is bounded. */
    @Test
    void aListInsideAValueIsBounded() {
        String identifier = "{\"type\":\"PASSPORT\",\"value\":\"%d\"}";
        StringBuilder json = new StringBuilder("{\"id\":\"1\",\"name\":\"王\",\"identifiers\":[");
        for (int i = 0; i < 16_384; i++) {
            json.append(identifier.formatted(i)).append(',');
        }

        assertThat(read(json.substring(0, json.length() - 1) + "]}", Resident.class)
                        .orElseThrow()
                        .identifiers())
                .hasSize(16_384);
        Outcome<Resident> tooMany = read(json + identifier.formatted(-1) + "]}", Resident.class);
        assertThat(codesAndPointers(tooMany)).containsExactly("YY-M-010 /identifiers");
        assertThat(tooMany.problems().get(0).facts()).containsEntry("reason", "more than 16384 elements");
    }

    @Test
    void aMemberOfAFamilyNeedsItsTypeAndTheNamesAreTold() {
        assertThat(read("{}", ConsentSigner.class).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).hasToString("YY-M-012");
            assertThat(problem.facts())
                    .containsEntry("pointer", "/type")
                    .containsEntry("allowed", "one of forResident, self");
        });
        assertThat(read("{\"type\": \"ImmutableSelf\"}", ConsentSigner.class).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).hasToString("YY-M-013");
                    assertThat(problem.facts())
                            .containsEntry("pointer", "/type")
                            .containsEntry("allowed", "one of forResident, self");
                });
        assertThat(codesAndPointers(read("{\"type\": \"self\", \"person\": \"1\"}", ConsentSigner.class)))
                .containsExactly("YY-M-011 /person");
        assertThat(codesAndPointers(read("{\"type\": \"medical\"}", Charge.class)))
                .containsExactly("YY-M-012 /line");
    }

    @Test
    void aComputedValueIsNoKey() {
        String json = StrictJson.write(ClearingWay.known().read(ClearingWay.DIP));

        assertThat(json).doesNotContain("known");
        assertThat(codesAndPointers(StrictJson.read(
                        "doc.json",
                        utf8(json.replaceFirst("\\{", "{\"known\":true,")),
                        new TypeReference<CodeReading<ClearingWay>>() {})))
                .containsExactly("YY-M-011 /known");
    }

    @Test
    void aTypeWithParametersIsReadAndWrittenByReference() {
        TypeReference<List<ConsentSigner>> signers = new TypeReference<>() {};
        List<ConsentSigner> list = List.of(new ConsentSigner.Self());

        assertThat(StrictJson.write(list, signers)).isEqualTo("[{\"type\":\"self\"}]");
        assertThat(StrictJson.read("doc.json", utf8("[{\"type\":\"self\"}]"), signers)
                        .orElseThrow())
                .isEqualTo(list);
    }

    @Test
    void halfACharacterIsNeitherReadNorWritten() {
        assertThat(codesAndPointers(read("{\"id\": \"\\ud840\", \"name\": \"a\"}", Resident.class)))
                .containsExactly("YY-M-013 /id");
        assertThat(read("\"\\ud840\\udc0b\"", ResidentId.class).orElseThrow().value())
                .isEqualTo("\ud840\udc0b");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StrictJson.write(ResidentId.of("\ud840")))
                .withMessage("value: must not hold unpaired surrogates, but was ***");
    }

    @Test
    void aTypeWithoutJsonIsTheCallersMistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("{}", Runnable.class))
                .withMessageStartingWith("type: must be one that has JSON, but was java.lang.Runnable");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StrictJson.write(new Object()))
                .withMessageStartingWith("value: must be of a type that has JSON");
    }

    @Test
    void aMandatoryAttributeIsNamedToAPlainMapperToo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ValueMapper.MAPPER.convertValue(Collections.singletonMap("id", "1"), Resident.class))
                .withMessageContaining("name: must be given, but was missing");
    }
}
