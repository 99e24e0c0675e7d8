package io.yiyang.billing.platform;

import io.yiyang.model.text.BilingualText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An amount that the platform's settlement output, {@code setlinfo}, carries (平台结算金额字段), with the names under which it
 * is met: the national one first, then those of older versions and of provinces. Later versions may add amounts: a caller's
 * switch needs a default branch.
 */
public enum PlatformAmount {
    /** Total of medical fees (医疗费总额). */
    TOTAL("医疗费总额", "total of medical fees", "medfee_sumamt", "med_fee_sumamt"),
    /** Outside the catalogue (全自费金额). */
    OWN_PAY("全自费", "own-pay", "fulamt_ownpay_amt"),
    /** Above the price ceiling (超限价自费). */
    OVER_LIMIT("超限价自费", "over-limit", "overlmt_selfpay"),
    /** What the person pays first (先行自付). */
    PRE_SELF_PAY("先行自付", "pre-self-pay", "preselfpay_amt", "prese_ifpay_amt"),
    /** In the scope of insurance (符合政策范围金额). */
    IN_SCOPE("符合政策范围", "in scope", "inscp_scp_amt", "inscp_amt"),
    /** The standard of the deductible (起付标准). */
    DEDUCTIBLE_STANDARD("起付标准", "standard of the deductible", "dedc_std"),
    /** The deductible that is due for this bill (本次起付线). */
    DEDUCTIBLE_DUE("本次起付线", "deductible due", "crt_dedc"),
    /** The deductible that this bill consumed (实际支付起付线). */
    DEDUCTIBLE("实际支付起付线", "deductible consumed", "act_pay_dedc"),
    /** Pooled fund of basic insurance (基本统筹基金). */
    POOLED_FUND("基本统筹基金", "pooled fund", "hifp_pay"),
    /** Supplement of civil servants (公务员补助). */
    CIVIL_SERVANT("公务员补助", "civil-servant supplement", "cvlserv_pay"),
    /** Enterprise supplement (企业补充). */
    ENTERPRISE("企业补充", "enterprise supplement", "hifes_pay"),
    /** Catastrophic insurance of residents (居民大病). */
    CATASTROPHIC("居民大病", "catastrophic insurance", "hifmi_pay"),
    /** Large-amount fund of employees (职工大额). */
    LARGE_AMOUNT("职工大额", "large-amount fund", "hifob_pay"),
    /** Medical cover of disabled persons (伤残人员医疗保障基金). */
    DISABLED("伤残人员医疗保障基金", "cover of disabled persons", "hifdm_pay"),
    /** Medical aid (医疗救助). */
    MEDICAL_AID("医疗救助", "medical aid", "maf_pay"),
    /** Other funds (其他基金). */
    OTHER("其他基金", "other funds", "oth_pay", "othfund_pay"),
    /** All funds (基金支付总额); whether the personal account is in it differs by province. */
    FUND_TOTAL("基金支付总额", "all funds", "fund_pay_sumamt"),
    /** What the person bears (个人负担总金额), from account and cash. */
    PERSON("个人负担总金额", "borne by the person", "psn_part_amt", "psn_pay"),
    /** From the personal account (个人账户支出). */
    ACCOUNT("个人账户支出", "personal account", "acct_pay"),
    /** From a family member's account (个人账户共济支付); no value other than zero was ever met. */
    FAMILY_ACCOUNT("个人账户共济支付", "family account", "acct_mulaid_pay"),
    /** In cash (个人现金支出). */
    CASH("个人现金支出", "cash", "psn_cash_pay", "cashPayamt", "cash_payamt", "psnCash_pay"),
    /** Borne by the hospital (医院负担金额). */
    HOSPITAL("医院负担金额", "borne by the hospital", "hosp_part_amt"),
    /** Borne by the hospital, in the field that some platforms fill instead (医院负担金额). */
    HOSPITAL_OTHER_FIELD("医院负担金额（另一字段）", "borne by the hospital, other field", "ownpay_hosp_part"),
    /** What the account holds after the payment (账户余额), also in a pre-settlement. */
    BALANCE("账户余额", "balance of the account", "balc");

    /** The funds that {@link #FUND_TOTAL} adds up. */
    static final List<PlatformAmount> FUNDS =
            List.of(POOLED_FUND, CIVIL_SERVANT, ENTERPRISE, CATASTROPHIC, LARGE_AMOUNT, DISABLED, MEDICAL_AID, OTHER);

    /** The amounts that somebody paid, each once. */
    static final List<PlatformAmount> PAID = Stream.concat(
                    FUNDS.stream(), Stream.of(ACCOUNT, FAMILY_ACCOUNT, CASH, HOSPITAL))
            .toList();

    /** The parts of a bill before anybody pays. */
    static final List<PlatformAmount> SPLIT = List.of(OWN_PAY, OVER_LIMIT, PRE_SELF_PAY, IN_SCOPE);

    private static final Map<String, PlatformAmount> BY_NAME = byName();

    private final BilingualText label;
    private final List<String> names;

    PlatformAmount(String zh, String en, String... names) {
        this.label = BilingualText.of(zh, en);
        this.names = List.of(names);
    }

    public BilingualText label() {
        return label;
    }

    /** The name in the national interface. */
    public String field() {
        return names.get(0);
    }

    /** All names under which it is met, the national one first. */
    public List<String> names() {
        return names;
    }

    /** The amount that a field of this name carries, absent if the name is not known. */
    public static Optional<PlatformAmount> named(String field) {
        return Optional.ofNullable(BY_NAME.get(field));
    }

    private static Map<String, PlatformAmount> byName() {
        Map<String, PlatformAmount> all = new LinkedHashMap<>();
        for (PlatformAmount amount : values()) {
            amount.names.forEach(name -> all.put(name, amount));
        }
        return Map.copyOf(all);
    }
}
