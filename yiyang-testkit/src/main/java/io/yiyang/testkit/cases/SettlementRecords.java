package io.yiyang.testkit.cases;

import io.yiyang.billing.json.PlatformReader;
import io.yiyang.billing.platform.FundRow;
import io.yiyang.billing.platform.IdentityCheck;
import io.yiyang.billing.platform.IdentityCheck.NotCheckable;
import io.yiyang.billing.platform.IdentityChecks;
import io.yiyang.billing.platform.PlatformConvention;
import io.yiyang.billing.platform.PlatformConvention.FundTotal;
import io.yiyang.billing.platform.PlatformResult;
import io.yiyang.billing.platform.ReceivedField;
import io.yiyang.model.json.ObjectReader;
import io.yiyang.model.money.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Kind {@code settlement_record}: the amounts of a captured platform result go through the general reader; the case passes
 * when the identities that can be checked, both sides of each, and those that break are the ones that the case lists.
 */
final class SettlementRecords {
    /** The identities that a record lists whenever its fields allow them; of others it lists what it likes. */
    private static final List<String> ALWAYS_LISTED = List.of("I1", "I1b", "I2", "I3", "I4", "I5");

    /** Fields of a record that are no amounts; the ratio comes back as zero in every real record. */
    private static final List<String> OTHER_FIELDS = List.of("pool_prop_selfpay", "setl_id", "clr_way");

    private static final List<String> ROW_FIELDS = List.of(
            "fund_pay_type",
            "fund_payamt",
            "fund_pay_type_name",
            "inscp_scp_amt",
            "crt_payb_lmt_amt",
            "setl_proc_info");

    private static final String NOT_CHECKABLE = "not checkable";

    private SettlementRecords() {}

    static CaseCheck read(ObjectReader root) {
        Described.skip(root, Described.SETTLEMENT_RECORD);
        PlatformResult result = root.requiredObject("amounts", PlatformReader::result);
        requireKnown("amounts/", result.otherFields().stream(), OTHER_FIELDS);
        requireKnown(
                "amounts/setldetail/",
                result.fundRows().stream()
                        .flatMap(List::stream)
                        .map(FundRow::fields)
                        .flatMap(List::stream),
                ROW_FIELDS);
        Map<String, String> listed = root.optionalObjects("identities", SettlementRecords::sides);
        List<String> breaks = root.optionalTexts("breaks", "an identity", SettlementRecords::code).stream()
                .sorted()
                .toList();
        return () -> List.of(compare(result, convention(listed), byCode(listed), breaks));
    }

    private static void requireKnown(String place, Stream<ReceivedField> fields, List<String> known) {
        List<String> unknown = fields.map(ReceivedField::name)
                .filter(name -> !known.contains(name))
                .toList();
        if (!unknown.isEmpty()) {
            throw UnsupportedCase.because(place, unknown, "不认识的平台字段", "fields that the table of keys does not have");
        }
    }

    private static String sides(ObjectReader o) {
        return shown(o.money("lhs"), o.money("rhs"), o.flag("holds"));
    }

    private static String shown(Money left, Money right, boolean holds) {
        return left + (holds ? " = " : " ≠ ") + right;
    }

    /** The name of an identity begins with its code, such as {@code I4 fund_pay_sumamt = …}. */
    private static String code(String name) {
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }

    private static Map<String, String> byCode(Map<String, String> listed) {
        Map<String, String> byCode = new LinkedHashMap<>();
        listed.forEach((name, sides) -> byCode.put(code(name), sides));
        return byCode;
    }

    /** A record whose fund identity adds the account comes from a platform that counts it in the fund total. */
    private static PlatformConvention convention(Map<String, String> listed) {
        boolean withAccount =
                listed.keySet().stream().anyMatch(name -> code(name).equals("I4") && name.contains("acct"));
        return PlatformConvention.builder()
                .fundTotal(withAccount ? FundTotal.WITH_ACCOUNT : FundTotal.WITHOUT_ACCOUNT)
                .build();
    }

    private static Comparison compare(
            PlatformResult result, PlatformConvention convention, Map<String, String> listed, List<String> breaks) {
        Map<String, Object> expected = new LinkedHashMap<>();
        ALWAYS_LISTED.forEach(code -> expected.put(code, NOT_CHECKABLE));
        expected.putAll(listed);
        expected.put("breaks", breaks);
        Comparison comparison = new Comparison("identities/", expected);
        List<String> broken = new ArrayList<>();
        for (IdentityCheck check : IdentityChecks.of(result, convention)) {
            String code = check.identity().code();
            comparison.got(code, shown(check));
            if (check instanceof IdentityCheck.Broken && expected.containsKey(code)) {
                broken.add(code);
            }
        }
        return comparison.got("breaks", broken.stream().sorted().toList());
    }

    private static String shown(IdentityCheck check) {
        if (check instanceof IdentityCheck.Holds holds) {
            return shown(holds.sides().left(), holds.sides().right(), true);
        }
        if (check instanceof IdentityCheck.Broken broken) {
            return shown(broken.sides().left(), broken.sides().right(), false);
        }
        return check instanceof NotCheckable ? NOT_CHECKABLE : check.toString();
    }
}
