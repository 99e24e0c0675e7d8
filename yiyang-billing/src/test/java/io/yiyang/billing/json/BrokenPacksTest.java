package io.yiyang.billing.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.outcome.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Packs with one fault each: every fault has its code, file and place, and says what would do. */
class BrokenPacksTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '!', textBlock = """
                # what is wrong ! in the whole pack ! instead ! code ! pointer ! hint
                another format ! yiyang.policy/1" ! yiyang.policy/2" ! YY-M-013 ! /schema ! "yiyang.policy/1"
                unknown key of the pack ! "note": "made up", ! "notes": "made up", ! YY-M-011 ! /notes ! [$schema,
                no id ! "id": "whole-pack", ! '' ! YY-M-012 ! /id ! lower-case letters
                id with a space ! "whole-pack" ! "whole pack" ! YY-M-013 ! /id ! lower-case letters
                blank version ! "version": "1" ! "version": " " ! YY-M-013 ! /version ! not blank
                unknown mark ! "SAMPLE" ! "OFFICIAL" ! YY-M-013 ! /mark ! one of DEFAULT, SAMPLE
                region by name ! "990100" ! "somewhere" ! YY-M-013 ! /region ! six-digit
                no English name ! "zh": "某市", "en": "some city" ! "zh": "某市" ! YY-M-012 ! /name/en ! not blank
                citation without title ! "key": "B", "title": "a newspaper", ! "key": "B", ! YY-M-012 ! /citations/1/title ! not blank
                citation never checked ! "a newspaper", "lastChecked": "2026-11-22"} ! "a newspaper"} ! YY-M-012 ! /citations/1/lastChecked ! a date
                day that is no day ! "a newspaper", "lastChecked": "2026-11-22" ! "a newspaper", "lastChecked": "2026-11-31" ! YY-M-013 ! /citations/1/lastChecked ! a date
                citation twice ! "a newspaper", "lastChecked": "2026-11-22"} ! "a newspaper", "lastChecked": "2026-11-22"}, {"key": "B", "title": "t", "lastChecked": "2026-11-22"} ! YY-B-112 ! /citations/2 ! each key once
                parameter without unit ! "key": "count", "unit": "days", ! "key": "count", ! YY-M-012 ! /parameters/4/unit ! not blank
                key with a hash ! "key": "count" ! "key": "#count" ! YY-M-013 ! /parameters/4/key ! a letter, then
                key twice ! "key": "count" ! "key": "ratio" ! YY-B-112 ! /parameters/4 ! each key once
                no version ! "versions": [{"inForce": "2025-01-01/..", "confidence": "MIRROR", "cite": ["A"], "value": {"count": 90}}] ! "versions": [] ! YY-M-013 ! /parameters/4/versions ! at least one version
                null instead of a date ! "TENANT_MUST_SET" ! null ! YY-M-013 ! /parameters/1/versions/0/inForce ! TENANT_MUST_SET
                date left out ! "inForce": "TENANT_MUST_SET", "confidence" ! "confidence" ! YY-M-012 ! /parameters/1/versions/0/inForce ! TENANT_MUST_SET
                one day instead of a range ! "2026-01-01/.." ! "2026-01-01" ! YY-M-013 ! /parameters/0/versions/1/inForce ! the end is not included
                range that ends before it begins ! "2025-01-01/2026-01-01" ! "2026-01-01/2025-01-01" ! YY-M-013 ! /parameters/0/versions/0/inForce ! the end is not included
                ranges that overlap ! "2026-01-01/..", "knownFrom": "2025-12-01" ! "2025-12-31/.." ! YY-B-110 ! /parameters/0 ! days that no other version
                published on no day ! "knownFrom": "2025-12-01" ! "knownFrom": "2025-12" ! YY-M-013 ! /parameters/0/versions/1/knownFrom ! a date
                unknown confidence ! "UNVERIFIED" ! "PROBABLY" ! YY-M-013 ! /parameters/3/versions/0/confidence ! one of VERBATIM
                value without source ! "UNVERIFIED", "cite": ["B"] ! "UNVERIFIED", "cite": [] ! YY-B-111 ! /parameters/3/versions/0 ! at least one of [A, B]
                source that nobody lists ! "UNVERIFIED", "cite": ["B"] ! "UNVERIFIED", "cite": ["C"] ! YY-B-111 ! /parameters/3/versions/0 ! at least one of [A, B]
                contradiction without source ! "says": "66.00", "confidence": "SECONDARY", "cite": ["B"] ! "says": "66.00", "confidence": "SECONDARY" ! YY-B-111 ! /parameters/0/versions/1/contradictedBy/0 ! at least one of [A, B]
                amount as a number ! {"amount": "60.00"} ! {"amount": 60.00} ! YY-M-013 ! /parameters/0/versions/0/value/amount ! yuan as a text
                amount with three decimals ! {"amount": "60.00"} ! {"amount": "60.005"} ! YY-M-013 ! /parameters/0/versions/0/value/amount ! yuan as a text
                ratio in per cent ! {"ratio": "0.95"} ! {"ratio": "95%"} ! YY-M-013 ! /parameters/1/versions/0/value/ratio ! "0.95"
                ratio above one ! {"ratio": "0.95"} ! {"ratio": "9.5"} ! YY-M-013 ! /parameters/1/versions/0/value ! at most 1
                ratio with seven decimals ! {"ratio": "0.95"} ! {"ratio": "0.9500001"} ! YY-M-013 ! /parameters/1/versions/0/value/ratio ! "0.95"
                two values at once ! {"ratio": "0.95"} ! {"ratio": "0.95", "amount": "1.00"} ! YY-M-011 ! /parameters/1/versions/0/value/ratio ! [amount
                no value ! {"ratio": "0.95"} ! {} ! YY-M-013 ! /parameters/1/versions/0/value ! one of amount, ratio
                value and rows ! {"ratio": "0.95"} ! {"ratio": "0.95"}, "rows": [] ! YY-M-011 ! /parameters/1/versions/0/rows ! value
                rows without a row ! "value": {"ratio": "0.95"} ! "rows": [] ! YY-M-013 ! /parameters/1/versions/0/rows ! at least one row
                condition that is no list ! {"careLevel": ["SEVERE"]}, "value" ! {"careLevel": "SEVERE"}, "value" ! YY-M-013 ! /parameters/0/versions/1/rows/0/when/careLevel ! a list of texts
                bands that fall ! {"upTo": "30000", "ratio": "0.60"} ! {"upTo": "30000", "ratio": "0.60"}, {"upTo": "20000", "ratio": "0.65"} ! YY-M-013 ! /parameters/3/versions/0/value ! bounds must rise
                last band with a bound ! {"ratio": "0.75"}] ! {"upTo": "90000", "ratio": "0.75"}] ! YY-M-013 ! /parameters/3/versions/0/value ! only the last band
                count of nothing ! {"count": 90} ! {"count": 0} ! YY-M-013 ! /parameters/4/versions/0/value ! at least 1
                count and a half ! {"count": 90} ! {"count": 90.5} ! YY-M-013 ! /parameters/4/versions/0/value/count ! a whole number
                steps that fall ! {"from": 90 ! {"from": 70 ! YY-M-013 ! /parameters/5/versions/0/value ! must rise
                bounds the wrong way round ! "atMost": 499 ! "atMost": 49 ! YY-M-013 ! /parameters/6/versions/0/value/conditions/0 ! must not be below 50
                shares that do not sum to one ! ["0.40", "0.30", "0.30"] ! ["0.40", "0.30", "0.20"] ! YY-M-013 ! /parameters/7/versions/0/value ! must sum to 1
                limit without basis ! "perDay": "35.00", "basis": "COST" ! "perDay": "35.00" ! YY-M-013 ! /parameters/8/versions/0/value/components/0 ! must go with perDay
                one category in two components ! ["CARE_NURSING"] ! ["CARE_BED"] ! YY-M-013 ! /parameters/8/versions/0/value ! must not share
                blank word ! {"word": "HALF_UP"} ! {"word": ""} ! YY-M-013 ! /parameters/9/versions/0/value/word ! not blank
                the person as a payer ! "LONG_TERM_CARE" ! "PERSON" ! YY-M-013 ! /chains/0/versions/0/stages/0/payer ! any but PERSON
                payer in small letters ! "LONG_TERM_CARE" ! "ltci" ! YY-M-013 ! /chains/0/versions/0/stages/0/payer ! capitals
                rule without version ! "per-diem/1" ! "per-diem" ! YY-M-013 ! /chains/0/versions/0/stages/0/rule ! proportional/1
                term that names no parameter ! "perDay": "amount" ! "perDay": "" ! YY-M-013 ! /chains/0/versions/0/stages/0/terms ! the key of a parameter
                unknown key of a stage ! "unless": ! "except": ! YY-M-011 ! /chains/0/versions/0/stages/0/except ! unless
                payer twice ! "terms": {"perDay": "amount"}, ! "terms": {"perDay": "amount"}}, {"payer": "LONG_TERM_CARE", "rule": "per-diem/1", ! YY-B-112 ! /chains/0/versions/0 ! each payer once
                chain without name ! "name": {"zh": "养老", "en": "care"}, ! '' ! YY-M-012 ! /chains/0/name ! an object
                gap that says nothing ! "about": {"zh": "无居家标准", "en": "no terms of care at home"}, ! '' ! YY-M-012 ! /gaps/0/about ! an object
                secondary figure as a default ! "mark": "SAMPLE" ! "mark": "DEFAULT" ! YY-B-113 ! /parameters/1/versions/0 ! VERBATIM or MIRROR
                """)
    void oneFaultGivesItsCodeFilePointerAndAHint(
            String name, String from, String to, String code, String pointer, String hint) {
        List<Problem> problems = problems(broken(WholePack.TEXT, from, to));

        assertThat(problems)
                .anySatisfy(problem -> {
                    assertThat(problem.code()).hasToString(code);
                    assertThat(problem.facts()).containsEntry("document", "city.json");
                    assertThat(problem.facts()).containsEntry("pointer", pointer);
                    assertThat(hint(problem)).contains(hint);
                })
                .allSatisfy(problem ->
                        assertThat(problem.code()).as("no further fault").hasToString(code));
        assertThat(problems).as("one fault is told once").hasSize(code.equals("YY-B-113") ? 3 : 1);
    }

    @Test
    void aMissingNameOrValueHidesNoOtherFault() {
        String text = broken(WholePack.TEXT, "\"name\": {\"zh\": \"某市\", \"en\": \"some city\"}", "\"nmae\": {}");
        text = broken(text, "\"name\": {\"zh\": \"养老\", \"en\": \"care\"}", "\"named\": {}");
        text = broken(text, "\"value\": {\"amount\": \"65.00\"}", "\"valeu\": {\"amount\": \"65.00\"}");

        assertThat(problems(text).stream().map(p -> p.code() + " " + p.facts().get("pointer")))
                .containsExactlyInAnyOrder(
                        "YY-M-012 /name",
                        "YY-M-011 /nmae",
                        "YY-M-012 /chains/0/name",
                        "YY-M-011 /chains/0/named",
                        "YY-M-012 /parameters/0/versions/1/rows/0/value",
                        "YY-M-011 /parameters/0/versions/1/rows/0/valeu");
    }

    @Test
    void severalFaultsAreAllReportedAtOnce() {
        String text = WholePack.TEXT;
        text = broken(text, "\"990100\"", "\"somewhere\"");
        text = broken(text, "\"version\": \"1\",", "");
        text = broken(text, "{\"amount\": \"60.00\"}", "{\"amount\": 60.00}");
        text = broken(text, "{\"ratio\": \"0.95\"}", "{\"ratio\": \"95%\"}");
        text = broken(text, "\"UNVERIFIED\", \"cite\": [\"B\"]", "\"UNVERIFIED\", \"cite\": [\"C\"]");
        text = broken(text, "{\"count\": 90}", "{\"count\": 0}");
        text = broken(text, "\"key\": \"words\", \"unit\"", "\"key\": \"word\", \"units\"");
        text = broken(text, "\"per-diem/1\"", "\"per-diem\"");
        text = broken(text, "\"unless\":", "\"except\":");
        text = broken(text, "\"about\": {\"zh\": \"无居家标准\", \"en\": \"no terms of care at home\"},", "");

        assertThat(problems(text).stream().map(p -> p.code() + " " + p.facts().get("pointer")))
                .containsExactlyInAnyOrder(
                        "YY-M-012 /version",
                        "YY-M-013 /region",
                        "YY-M-013 /parameters/0/versions/0/value/amount",
                        "YY-M-013 /parameters/1/versions/0/value/ratio",
                        "YY-B-111 /parameters/3/versions/0",
                        "YY-M-013 /parameters/4/versions/0/value",
                        "YY-B-112 /parameters/10",
                        "YY-M-012 /parameters/10/unit",
                        "YY-M-011 /parameters/10/units",
                        "YY-M-013 /chains/0/versions/0/stages/0/rule",
                        "YY-M-011 /chains/0/versions/0/stages/0/except",
                        "YY-M-012 /gaps/0/about");
    }

    private static String broken(String text, String from, String to) {
        assertThat(text).contains(from);
        return text.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to));
    }

    private static List<Problem> problems(String text) {
        return PolicyReader.readPack("city.json", text.getBytes(StandardCharsets.UTF_8))
                .problems();
    }

    /** What the problem says would do. */
    private static String hint(Problem problem) {
        return problem.facts().getOrDefault("allowed", "")
                + problem.facts().getOrDefault("reason", "")
                + problem.remedies();
    }
}
