package io.yiyang.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.yiyang.model.money.Money;
import io.yiyang.model.money.Rate;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.stay.CarePhase;
import io.yiyang.model.text.BilingualText;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {
    /** A document with every type of value. */
    record Sample(
            String text,
            Money money,
            Rate rate,
            LocalDate date,
            Instant instant,
            long integer,
            boolean flag,
            CarePhase phase,
            List<Money> lines) {}

    private static Sample sample(ObjectReader reader) {
        return new Sample(
                reader.text("text"),
                reader.money("money"),
                reader.rate("rate"),
                reader.date("date"),
                reader.instant("instant"),
                reader.integer("integer"),
                reader.flag("flag"),
                reader.constant("phase", CarePhase.class),
                reader.optionalList("lines", line -> line.money("amount")));
    }

    private static final String GOOD = """
            {"text": "张", "money": "12.30", "rate": "0.95", "date": "2026-04-01",
             "instant": "2026-04-11T09:00:00+08:00", "integer": 3, "flag": true, "phase": "TREATMENT",
             "lines": [{"amount": "1.00"}, {"amount": "2.00"}]}""";

    private static <T> Outcome<T> read(String document, Function<ObjectReader, T> reading) {
        return StrictJson.read("doc.json", document.getBytes(StandardCharsets.UTF_8), reading);
    }

    private static List<String> codesAndPointers(Outcome<?> outcome) {
        return outcome.problems().stream()
                .map(p -> p.code() + " " + p.facts().getOrDefault("pointer", "-"))
                .toList();
    }

    /** The only problem, which must be that the document as a whole is not readable. */
    private static Problem unreadable(Outcome<?> outcome) {
        assertThat(codesAndPointers(outcome)).containsExactly("YY-M-010 -");
        Problem problem = outcome.problems().get(0);
        assertThat(problem.facts()).containsEntry("document", "doc.json").containsKey("reason");
        return problem;
    }

    @Test
    void aGoodDocumentIsRead() {
        assertThat(read(GOOD, StrictJsonTest::sample).orElseThrow())
                .isEqualTo(new Sample(
                        "张",
                        Money.parseYuan("12.30"),
                        Rate.parse("0.95"),
                        LocalDate.of(2026, 4, 1),
                        Instant.parse("2026-04-11T01:00:00Z"),
                        3,
                        true,
                        CarePhase.TREATMENT,
                        List.of(Money.parseYuan("1.00"), Money.parseYuan("2.00"))));
    }

    @Test
    void anUnknownKeyIsNamedWithThoseThatAreAllowed() {
        Outcome<String> outcome = read("{\"name\": \"a\", \"nmae\": \"b\"}", r -> r.text("name"));

        assertThat(codesAndPointers(outcome)).containsExactly("YY-M-011 /nmae");
        assertThat(outcome.problems().get(0).facts())
                .containsEntry("document", "doc.json")
                .containsEntry("allowed", "[name]");
    }

    @Test
    void severalUnknownKeysAreNamedAndNoneOfThemIsCalledAllowed() {
        Outcome<String> outcome = read("{\"x\": 1, \"name\": \"a\", \"y\": 2, \"z\": 3}", r -> r.text("name"));

        assertThat(codesAndPointers(outcome)).containsExactly("YY-M-011 /x", "YY-M-011 /y", "YY-M-011 /z");
        assertThat(outcome.problems())
                .allSatisfy(problem -> assertThat(problem.facts()).containsEntry("allowed", "[name]"));
    }

    @Test
    void aMissingKeyIsNamedWithWhatIsAllowed() {
        assertThat(codesAndPointers(read("{}", StrictJsonTest::sample)))
                .containsExactly(
                        "YY-M-012 /text",
                        "YY-M-012 /money",
                        "YY-M-012 /rate",
                        "YY-M-012 /date",
                        "YY-M-012 /instant",
                        "YY-M-012 /integer",
                        "YY-M-012 /flag",
                        "YY-M-012 /phase");
        assertThat(read("{}", r -> r.constant("phase", CarePhase.class))
                        .problems()
                        .get(0)
                        .facts())
                .containsEntry("allowed", "one of TREATMENT, REHABILITATION, STABLE_LIVING, HOSPICE");
    }

    @Test
    void nullIsAMissingKeyUnlessTheKeyIsOptional() {
        assertThat(codesAndPointers(read("{\"a\": null}", r -> r.text("a")))).containsExactly("YY-M-012 /a");
        assertThat(codesAndPointers(read("{\"a\": null}", r -> r.money("a")))).containsExactly("YY-M-012 /a");
        assertThat(codesAndPointers(read("{\"a\": null}", r -> r.list("a", ObjectReader::pointer))))
                .containsExactly("YY-M-012 /a");
        assertThat(read("{\"a\": null}", r -> r.optionalText("a")).orElseThrow())
                .isEmpty();
    }

    /** Every key of the good document with a value of another type or another form. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            key     | good                        | bad
            text    | "张"                         | 1
            text    | "张"                         | true
            text    | "张"                         | ["张"]
            money   | "12.30"                     | 12.30
            money   | "12.30"                     | 12
            money   | "12.30"                     | "12.345"
            money   | "12.30"                     | ""
            money   | "12.30"                     | "1.23e1"
            money   | "12.30"                     | "99999999999999999.99"
            money   | "12.30"                     | {"yuan": "12.30"}
            rate    | "0.95"                      | 0.95
            rate    | "0.95"                      | "95%"
            rate    | "0.95"                      | "-0.95"
            date    | "2026-04-01"                | "2026-02-30"
            date    | "2026-04-01"                | "2026-4-1"
            date    | "2026-04-01"                | 20260401
            instant | "2026-04-11T09:00:00+08:00" | "2026-04-11T09:00:00"
            instant | "2026-04-11T09:00:00+08:00" | "2026-04-11"
            instant | "2026-04-11T09:00:00+08:00" | 1775869200000
            integer | 3                           | "3"
            integer | 3                           | true
            integer | 3                           | 9223372036854775808
            integer | 3                           | 1e400
            flag    | true                        | "true"
            flag    | true                        | 1
            phase   | "TREATMENT"                 | "treatment"
            phase   | "TREATMENT"                 | "T"
            phase   | "TREATMENT"                 | 0
            lines   | [{"amount": "1.00"}, {"amount": "2.00"}] | {"amount": "1.00"}
            lines   | [{"amount": "1.00"}, {"amount": "2.00"}] | "none"
            """)
    void aValueThatIsNotAllowedIsNamedWithItsPlaceAndWhatIsAllowed(String key, String good, String bad) {
        String document = GOOD.replace('"' + key + "\": " + good, '"' + key + "\": " + bad);
        assertThat(document).isNotEqualTo(GOOD);

        Outcome<Sample> outcome = read(document, StrictJsonTest::sample);

        assertThat(codesAndPointers(outcome)).containsExactly("YY-M-013 /" + key);
        assertThat(outcome.problems().get(0).facts()).containsOnlyKeys("document", "pointer", "value", "allowed");
    }

    @Test
    void allFaultsOfADocumentAreReportedAtOnceEachWithItsPlace() {
        Outcome<Sample> outcome = read("""
                {"text": 1, "money": 12.3, "rate": "0.95", "date": "today", "extra": {},
                 "instant": "2026-04-11T09:00:00+08:00", "integer": 3, "phase": "TREATMENT",
                 "lines": [{"amount": "1.00"}, {"amount": 2}, 5, {"amount": "3.00", "a/b~c": 1}, {}]}""", StrictJsonTest::sample);

        assertThat(codesAndPointers(outcome))
                .containsExactly(
                        "YY-M-013 /text",
                        "YY-M-013 /money",
                        "YY-M-013 /date",
                        "YY-M-012 /flag",
                        "YY-M-013 /lines/1/amount",
                        "YY-M-013 /lines/2",
                        "YY-M-011 /lines/3/a~1b~0c",
                        "YY-M-012 /lines/4/amount",
                        "YY-M-011 /extra");
        assertThat(outcome.asOptional()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"a/b, /a~1b", "a~b, /a~0b", "~1, /~01", "/, /~1", "'', /", "键, /键"})
    void tildeAndSlashAreEscapedInAPointer(String key, String pointer) {
        assertThat(codesAndPointers(read("{\"" + key + "\": 1}", r -> r.text(key))))
                .containsExactly("YY-M-013 " + pointer);
        assertThat(codesAndPointers(read("{\"" + key + "\": 1}", ObjectReader::pointer)))
                .containsExactly("YY-M-011 " + pointer);
        assertThat(codesAndPointers(read("{}", r -> r.text(key)))).containsExactly("YY-M-012 " + pointer);
        assertThat(codesAndPointers(read("{\"" + key + "\": {\"x\": 1}}", r -> r.object(key, o -> o.text("x")))))
                .containsExactly("YY-M-013 " + pointer + "/x");
        assertThat(codesAndPointers(read("{\"m\": {\"" + key + "\": 1}}", r -> r.optionalTextMap("m"))))
                .containsExactly("YY-M-013 /m" + pointer);
    }

    @Test
    void aDuplicateKeyIsRefusedAtEveryDepthWithItsNameAndPlace() {
        assertThat(unreadable(read("{\"a\": 1, \"a\": 1}", ObjectReader::keys))
                        .facts()
                        .get("reason"))
                .contains("'a'")
                .contains("at line 1, column ");
        assertThat(unreadable(read("{\"x\": [{\"a\": 1,\n \"b\": 2, \"a\": 3}]}", ObjectReader::keys))
                        .facts()
                        .get("reason"))
                .contains("'a'")
                .contains("at line 2, column ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{} {}",
                "{} x",
                "{}]",
                "{},",
                "{} null",
                "{",
                "{\"a\"",
                "{\"a\":",
                "{\"a\": 1",
                "{\"a\": 1,}",
                "{a: 1}",
                "{'a': 1}",
                "{\"a\": 01}",
                "{\"a\": +1}",
                "{\"a\": .5}",
                "{\"a\": NaN}",
                "{\"a\": \"\n\"}",
                "{\"a\": \"\\x\"}",
                "{/* comment */}",
                "// comment\n{}",
                "\u0000{}",
                "<a/>",
                "a"
            })
    void whatIsNotJsonIsRefused(String document) {
        unreadable(read(document, ObjectReader::keys));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t\r\n"})
    void anEmptyDocumentIsNoJson(String document) {
        assertThat(unreadable(read(document, ObjectReader::keys)).facts()).containsEntry("reason", "document is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"text\"", "1", "true", "null", "[{}]"})
    void aRootThatIsNoObjectIsRefused(String document) {
        Outcome<List<String>> outcome = read(document, ObjectReader::keys);

        assertThat(outcome.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).hasToString("YY-M-013");
            assertThat(problem.facts()).containsEntry("allowed", "an object");
            // RFC 6901: the empty pointer is the whole document; "/" would be the member with the empty name.
            assertThat(problem.facts()).containsEntry("pointer", "");
        });
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        String document = "{\"name\": \"王建国\"}";

        for (String charset : List.of("GB18030", "Big5")) {
            unreadable(StrictJson.read("doc.json", document.getBytes(Charset.forName(charset)), r -> r.text("name")));
        }
        unreadable(StrictJson.read(
                "doc.json", "{\"name\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1), r -> r.text("name")));
        byte[] cut = {'{', '"', 'a', '"', ':', '"', (byte) 0xe7, (byte) 0x8e};
        unreadable(StrictJson.read("doc.json", cut, r -> r.text("a")));
    }

    @Test
    void anotherUnicodeEncodingThanUtf8IsRefused() {
        for (String charset : List.of("UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32LE", "UTF-32BE")) {
            unreadable(StrictJson.read("doc.json", GOOD.getBytes(Charset.forName(charset)), StrictJsonTest::sample));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "c0a2, an overlong form of the quotation mark",
        "e08080, an overlong form of NUL",
        "eda080, a lone surrogate",
        "f4908080, beyond the last code point",
        "80, a continuation byte alone"
    })
    void bytesThatOnlyResembleUtf8AreRefused(String hex, String why) {
        byte[] quote = "{\"a\":\"".getBytes(StandardCharsets.UTF_8);
        byte[] odd = HexFormat.of().parseHex(hex);
        byte[] rest = "\"}".getBytes(StandardCharsets.UTF_8);
        byte[] document = ByteBuffer.allocate(quote.length + odd.length + rest.length)
                .put(quote)
                .put(odd)
                .put(rest)
                .array();

        assertThat(unreadable(StrictJson.read("doc.json", document, r -> r.text("a")))
                        .facts())
                .as(why)
                .containsEntry("reason", "not UTF-8 at byte 6");
    }

    @Test
    void aByteOrderMarkAtTheBeginningIsSkipped() {
        assertThat(read('\ufeff' + GOOD, StrictJsonTest::sample)).isEqualTo(read(GOOD, StrictJsonTest::sample));
        unreadable(read("\ufeff\ufeff{}", ObjectReader::keys));
    }

    @Test
    void depthIsBounded() {
        String within = "{\"a\":".repeat(63) + "{}" + "}".repeat(63);
        String beyond = "{\"a\":".repeat(64) + "{}" + "}".repeat(64);

        assertThat(read(within, r -> r.has("a")).orElseThrow()).isTrue();
        unreadable(read(beyond, r -> r.has("a")));
        unreadable(read("{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000), r -> r.has("a")));
        unreadable(read("{\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}", r -> r.has("a")));
        unreadable(read("[".repeat(10_000), r -> r.has("a")));
    }

    @Test
    void theLengthOfTextsNumbersAndKeysIsBounded() {
        assertThat(read("{\"a\": \"" + "x".repeat(1 << 16) + "\"}", r -> r.text("a"))
                        .orElseThrow())
                .hasSize(1 << 16);
        unreadable(read("{\"a\": \"" + "x".repeat((1 << 16) + 1) + "\"}", r -> r.text("a")));
        unreadable(read("{\"a\": \"" + "x".repeat(10_000_000) + "\"}", r -> r.text("a")));
        unreadable(read("{\"" + "k".repeat(10_000) + "\": 1}", ObjectReader::keys));
        unreadable(read("{\"a\": " + "9".repeat(33) + "}", r -> r.integer("a")));
        unreadable(read("{\"a\": 0." + "9".repeat(1_000_000) + "}", r -> r.integer("a")));
        assertThat(codesAndPointers(read("{\"a\": " + "9".repeat(32) + "}", r -> r.integer("a"))))
                .containsExactly("YY-M-013 /a");
        assertThat(codesAndPointers(read("{\"a\": 1e999999999}", r -> r.integer("a"))))
                .containsExactly("YY-M-013 /a");
    }

    @Test
    void theLengthOfTheDocumentIsBounded() {
        String padding = " ".repeat((1 << 24) - 2);

        assertThat(read("{}" + padding, ObjectReader::keys).orElseThrow()).isEmpty();
        assertThat(unreadable(read("{}" + padding + " ", ObjectReader::keys)).facts())
                .containsEntry("reason", "document longer than 16777216 bytes");
    }

    @Test
    void aLongValueIsQuotedInPart() {
        assertThat(read("{\"a\": \"" + "x".repeat(58) + "\"}", r -> r.money("a"))
                        .problems()
                        .get(0)
                        .facts())
                .containsEntry("value", '"' + "x".repeat(58) + '"');
        Problem problem = read("{\"a\": \"" + "x".repeat(1000) + "\"}", r -> r.money("a"))
                .problems()
                .get(0);

        assertThat(problem.facts()).containsEntry("value", '"' + "x".repeat(59) + "…");
    }

    @Test
    void theReasonOfAnImpossibleCombinationIsReportedAtItsObject() {
        Outcome<List<Rate>> outcome = read(
                "{\"rates\": [{\"r\": \"0.4\"}, {\"r\": \"1.4\"}, {\"r\": \"0.4\", \"x\": 1}]}",
                root -> root.list("rates", r -> {
                    Rate rate = r.rate("r");
                    return r.build(rate::complement);
                }));

        assertThat(codesAndPointers(outcome)).containsExactly("YY-M-013 /rates/1", "YY-M-011 /rates/2/x");
        assertThat(outcome.problems().get(0).facts())
                .containsEntry("reason", "rate: must be at most 1 to have a complement, but was 1.4");
    }

    /** One pass can only go on after a fault if the value in its place can be worked with. */
    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"m\": 1, \"r\": 1, \"d\": 1}", "{\"m\": \"x\", \"r\": \"x\", \"d\": \"x\"}"})
    void afterAFaultReadingGoesOnButTheStepThatNeedsTheValueIsNotRun(String document) {
        List<Money> built = new ArrayList<>();

        Outcome<Money> outcome = read(document, r -> {
            Money share = r.money("m").times(r.rate("r"), RoundingMode.HALF_UP);
            LocalDate next = r.date("d").plusDays(1);
            return r.build(() -> {
                built.add(share.times(next.getYear()));
                return share;
            });
        });

        assertThat(built).isEmpty();
        assertThat(outcome.problems()).extracting(p -> p.facts().get("pointer")).containsExactly("/m", "/r", "/d");
    }

    @Test
    void anObjectKnowsItsDocumentAndItsPlace() {
        assertThat(read(
                                "{\"a\": [{\"b/c\": {}}, {\"b/c\": {}}]}",
                                root -> root.list(
                                        "a",
                                        item -> item.requiredObject(
                                                "b/c", o -> root.document() + root.pointer() + " " + o.pointer())))
                        .orElseThrow())
                .containsExactly("doc.json /a/0/b~1c", "doc.json /a/1/b~1c");
    }

    @Test
    void aFlagIsTrueOrFalseAsWritten() {
        assertThat(read("{\"a\": true}", r -> r.flag("a")).orElseThrow()).isTrue();
        assertThat(read("{\"a\": false}", r -> r.flag("a")).orElseThrow()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            value      | quoted
            12.35      | 12.35
            "a"        | "a"
            true       | true
            [1, 2]     | a list
            {"b": 1}   | an object
            """)
    void aWrongValueIsQuotedAndAContainerIsNamedOnly(String value, String quoted) {
        assertThat(read("{\"a\": " + value + "}", r -> r.money("a"))
                        .problems()
                        .get(0)
                        .facts())
                .containsEntry("value", quoted);
    }

    @Test
    void anotherExceptionOfTheReadingCodeIsNotSwallowed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> read("{}", r -> {
                    throw new IllegalStateException("bug");
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.9", "1.0", "0.0", "-0.5", "1e2", "1E0"})
    void aNumberWithDecimalsOrExponentIsNoWholeNumberAndIsNotCutOff(String number) {
        Outcome<Long> outcome = read("{\"a\": " + number + "}", r -> r.integer("a"));

        assertThat(codesAndPointers(outcome)).containsExactly("YY-M-013 /a");
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 3, 2_147_483_648L, Long.MAX_VALUE})
    void everyWholeNumberThatFitsIsRead(long number) {
        assertThat(read("{\"a\": " + number + "}", r -> r.integer("a")).orElseThrow())
                .isEqualTo(number);
    }

    @Test
    void optionalValuesAreReadIfThereAndAbsentIfNot() {
        String there = """
                {"text": "a", "money": "1.00", "rate": "0.5", "date": "2026-04-01",
                 "instant": "2026-04-11T09:00:00+08:00", "integer": 3, "object": {"x": "1"}, "list": [{"x": "2"}],
                 "texts": ["0.1", "0.2"], "map": {"b": "1", "a": "2"}}""";
        Function<ObjectReader, List<Object>> reading = r -> List.of(
                r.optionalText("text"),
                r.optionalMoney("money"),
                r.optionalRate("rate"),
                r.optionalDate("date"),
                r.optionalInstant("instant"),
                r.optionalInteger("integer"),
                r.object("object", o -> o.text("x")),
                r.optionalList("list", o -> o.text("x")),
                r.optionalTexts("texts", "a ratio", Rate::parse),
                r.optionalTextMap("map"));

        assertThat(read(there, reading).orElseThrow())
                .containsExactly(
                        Optional.of("a"),
                        Optional.of(Money.parseYuan("1.00")),
                        Optional.of(Rate.parse("0.5")),
                        Optional.of(LocalDate.of(2026, 4, 1)),
                        Optional.of(Instant.parse("2026-04-11T01:00:00Z")),
                        Optional.of(3L),
                        Optional.of("1"),
                        List.of("2"),
                        List.of(Rate.parse("0.1"), Rate.parse("0.2")),
                        Map.of("a", "2", "b", "1"));
        assertThat(read("{}", reading).orElseThrow())
                .containsExactly(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        Map.of());
    }

    @Test
    void faultsInsideListsOfTextsAndMapsHaveTheirPlace() {
        assertThat(codesAndPointers(read(
                        "{\"t\": [\"0.1\", 2, \"x\"], \"u\": \"0.1\", \"m\": {\"a\": 1, \"b\": \"2\"}, \"n\": []}",
                        r -> List.of(
                                r.optionalTexts("t", "a ratio", Rate::parse),
                                r.optionalTexts("u", "a ratio", Rate::parse),
                                r.optionalTextMap("m"),
                                r.optionalTextMap("n")))))
                .containsExactly("YY-M-013 /t/1", "YY-M-013 /t/2", "YY-M-013 /u", "YY-M-013 /m/a", "YY-M-013 /n");
    }

    @Test
    void aRequiredObjectIsMissingOrHasItsFaultsReported() {
        Function<ObjectReader, String> reading = r -> r.requiredObject("o", o -> o.text("x"));

        assertThat(read("{\"o\": {\"x\": \"1\"}}", reading).orElseThrow()).isEqualTo("1");
        assertThat(codesAndPointers(read("{}", reading))).containsExactly("YY-M-012 /o");
        assertThat(codesAndPointers(read("{\"o\": 1}", reading))).containsExactly("YY-M-013 /o");
        assertThat(codesAndPointers(read("{\"o\": {\"x\": 1}}", reading))).containsExactly("YY-M-013 /o/x");
    }

    @Test
    void theReadingCodeMayRefuseAValueItself() {
        Outcome<String> outcome = read("{\"a\": \"1\", \"o\": {}}", r -> {
            r.refuse("a", "an odd text");
            r.refuse("b", "anything");
            r.object("o", o -> {
                o.refuse(Problem.of("YY-B-017", "不符", "differs"));
                return o.document();
            });
            return r.text("a");
        });

        assertThat(codesAndPointers(outcome)).containsExactly("YY-M-013 /a", "YY-M-012 /b", "YY-B-017 /o");
        assertThat(outcome.problems().get(0).facts()).containsEntry("allowed", "an odd text");
        assertThat(outcome.problems().get(2).facts()).containsEntry("document", "doc.json");
    }

    @Test
    void theKeysAreInTheOrderOfTheDocument() {
        assertThat(read("{\"b\": 1, \"a\": 2}", r -> {
                            List<String> keys = r.keys();
                            keys.forEach(r::integer);
                            return keys;
                        })
                        .orElseThrow())
                .containsExactly("b", "a");
    }

    @Property(tries = 1000)
    void whateverTextIsGivenItIsReadOrRefusedAndNothingIsThrown(
            @ForAll @CharRange(from = ' ', to = '~') @StringLength(max = 60) String text) {
        assertThat(read(text, StrictJsonTest::sample).problems()).isNotEmpty();
    }

    @Property(tries = 1000)
    void whateverBytesAreGivenTheyAreReadOrRefusedAndNothingIsThrown(@ForAll byte[] bytes) {
        assertThat(StrictJson.read("doc.json", bytes, StrictJsonTest::sample).problems())
                .isNotEmpty();
    }

    /** The good document with one character replaced: read or refused, never an exception. */
    @Property(tries = 1000)
    void oneWrongCharacterIsNeverAnException(
            @ForAll @net.jqwik.api.constraints.IntRange(min = 0, max = 200) int position,
            @ForAll @CharRange(from = ' ', to = '~') char replacement) {
        StringBuilder document = new StringBuilder(GOOD);
        document.setCharAt(position, replacement);

        Outcome<Sample> outcome = read(document.toString(), StrictJsonTest::sample);

        assertThat(outcome.asOptional().isPresent())
                .isEqualTo(outcome.problems().isEmpty());
    }

    @Test
    void anIdentityOrTelephoneNumberInTheWrongPlaceIsMasked() {
        for (String personal : List.of("11010519491231002X", "110105194912310028", "13800138000")) {
            var outcome = StrictJson.read(
                    "d.json", ("{\"m\": \"" + personal + "\"}").getBytes(StandardCharsets.UTF_8), o -> o.date("m"));
            assertThat(outcome.problems()).singleElement().satisfies(p -> {
                assertThat(p.toString()).doesNotContain(personal.substring(0, 10));
                assertThat(p.facts()).containsEntry("value", "\"***\"");
            });
        }
    }

    @Test
    void aValueOfAnothersDocumentIsReadInItsOwnFormDigitByDigit() {
        String document =
                "{\"a\": 4.50, \"b\": \"4.5\", \"c\": null, \"d\": [1.0, {\"e\": true}], \"f\": 98765432109876.54}";
        assertThat(read(
                                document,
                                r -> r.keys().stream()
                                        .map(key -> r.form(key) + " " + r.verbatim(key))
                                        .toList())
                        .orElseThrow())
                .containsExactly(
                        "NUMBER 4.50", "TEXT 4.5", "NULL null", "OTHER [1.0,{\"e\":true}]", "NUMBER 98765432109876.54");
        assertThat(codesAndPointers(read("{}", r -> r.verbatim("a")))).containsExactly("YY-M-012 /a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | ``",
                "{\"texts\": [{\"zh\": \"张\", \"en\": \"Zhang\"}]} | ``",
                "{\"texts\": {}} | YY-M-013 /texts",
                "{\"texts\": [7, {\"zh\": \"张\"}, null, {\"zh\": \"张\", \"en\": \"Zhang\", \"note\": 1}]} | YY-M-013 /texts/0, YY-M-012 /texts/1/en, YY-M-013 /texts/2, YY-M-011 /texts/3/note",
            })
    void GIVEN_values_of_the_library_in_a_list_THEN_each_fault_has_its_place(String document, String faults) {
        Outcome<List<BilingualText>> read = StrictJson.read(
                "texts.json",
                document.getBytes(StandardCharsets.UTF_8),
                root -> root.optionalValues("texts", BilingualText.class));
        assertThat(read.problems().stream()
                        .map(p -> p.code() + " " + p.facts().get("pointer"))
                        .toList())
                .isEqualTo(faults.isEmpty() ? List.of() : List.of(faults.split(", ")));
        assertThat(read.problems().toString()).doesNotContain("张");
        read.asOptional()
                .ifPresent(texts -> assertThat(texts)
                        .isEqualTo(document.length() > 2 ? List.of(BilingualText.of("张", "Zhang")) : List.of()));
    }

    @Test
    void aForeignDocumentMayWriteNumbersAsTextsAndTextsAsNumbersAndNothingIsRoundedOrCutOff() {
        String document = """
                {"a": 12.30, "b": 400, "c": 0.95, "d": "30", "e": ["7", 8], "f": ["1.00", 2], "g": {"h": 1}}""";
        Outcome<List<String>> outcome = StrictJson.readForeign("f", document.getBytes(StandardCharsets.UTF_8), r -> {
            assertThat(r.objectKeys()).containsExactly("g");
            return List.of(
                    r.money("a").toString(),
                    r.money("b").toString(),
                    r.rate("c").toString(),
                    String.valueOf(r.integer("d")),
                    r.optionalIntegers("e").toString(),
                    r.optionalTexts("f", "yuan", Money::parseYuan).toString(),
                    r.object("g", g -> g.money("h")).orElseThrow().toString());
        });
        assertThat(outcome.orElseThrow())
                .containsExactly(
                        "12.30", "400.00", Rate.parse("0.95").toString(), "30", "[7, 8]", "[1.00, 2.00]", "1.00");
        for (String wrong : List.of("12.345", "1e3", "true", "\"1.9\"", "\"\"", "\"99999999999999999999\"")) {
            assertThat(StrictJson.readForeign(
                                    "f",
                                    ("{\"a\": " + wrong + "}").getBytes(StandardCharsets.UTF_8),
                                    r -> r.integer("a"))
                            .problems())
                    .as(wrong)
                    .extracting(problem -> problem.code().toString())
                    .containsExactly("YY-M-013");
        }
        assertThat(read("{\"a\": 400}", r -> r.money("a")).problems()).hasSize(1);
    }
}
