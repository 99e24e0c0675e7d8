package io.yiyang.billing.platform;

import io.yiyang.billing.json.PlatformReader;
import io.yiyang.model.money.Money;
import java.nio.charset.StandardCharsets;

/** Captured settlement outputs, amounts only, as the platform writes them. */
public final class Records {
    /** Outpatient, all within the deductible, paid from the account. */
    public static final String OUTPATIENT = """
            {"setlinfo": {"setl_id": "S1", "psn_name": "王建国", "certno": "000000194002290012", "clr_way": "1",
              "medfee_sumamt": 4.52, "fulamt_ownpay_amt": 0, "overlmt_selfpay": 0, "preselfpay_amt": 0.23,
              "inscp_scp_amt": 4.29, "act_pay_dedc": 4.29, "hifp_pay": 0, "pool_prop_selfpay": 0, "hifmi_pay": 0,
              "fund_pay_sumamt": 0, "psn_part_amt": 4.52, "acct_pay": 4.52, "psn_cash_pay": 0, "hosp_part_amt": 0,
              "balc": 1373.63, "acct_mulaid_pay": 0, "exp_content": {"new": [1.0]}},
             "setldetail": [{"fund_pay_type": "310200", "fund_payamt": 4.52}]}""";

    /** A reversal: person and hospital share come back as null. */
    public static final String REVERSAL = """
            {"infcode": 0, "output": {"setlinfo": {
              "medfee_sumamt": -25.10, "fulamt_ownpay_amt": 0, "overlmt_selfpay": 0, "preselfpay_amt": -0.23,
              "inscp_scp_amt": -24.87, "act_pay_dedc": -24.87, "hifp_pay": 0, "fund_pay_sumamt": 0,
              "psn_part_amt": null, "acct_pay": -25.10, "psn_cash_pay": 0, "hosp_part_amt": null, "balc": 1378.15,
              "acct_mulaid_pay": null},
             "setldetail": [{"fund_pay_type": "310200", "fund_payamt": -25.10}]}}""";

    /** Inpatient with a hospital share of 505.01. */
    public static final String HOSPITAL_SHARE = """
            {"setlinfo": {"medfee_sumamt": "23442.46", "fulamt_ownpay_amt": "2533.97", "overlmt_selfpay": "1396.89",
              "preselfpay_amt": "703.44", "inscp_scp_amt": "18808.16", "act_pay_dedc": "0.00", "hifob_pay": "18785.39",
              "hifdm_pay": "0.00", "othfund_pay": "0.00", "fund_pay_sumamt": "18785.39", "psn_part_amt": "4152.06",
              "psn_pay": "4152.06", "acct_pay": "170.04", "psn_cash_pay": "3982.02", "hosp_part_amt": "505.01",
              "ownpay_hosp_part": "0.00", "balc": "0.00", "acct_mulaid_pay": "0.00"},
             "setldetail": [{"fund_pay_type": "330101", "fund_payamt": "18785.39"},
               {"fund_pay_type": "999996", "fund_payamt": "505.01"},
               {"fund_pay_type": "310201", "fund_payamt": "170.04"}]}""";

    /** A reversal whose hospital share stands in the other field only. */
    public static final String HOSPITAL_SHARE_REVERSED = """
            {"setlinfo": {"medfee_sumamt": -3379.26, "fulamt_ownpay_amt": -956.34, "overlmt_selfpay": -186.31,
              "preselfpay_amt": -197.22, "inscp_scp_amt": -2039.39, "act_pay_dedc": 0, "hifob_pay": -2039.39,
              "fund_pay_sumamt": -2039.39, "psn_part_amt": null, "psn_pay": -1307.01, "acct_pay": 0,
              "psn_cash_pay": -1307.01, "hosp_part_amt": null, "ownpay_hosp_part": -32.86, "acct_mulaid_pay": null},
             "setldetail": [{"fund_pay_type": "330100", "fund_payamt": -2039.39},
               {"fund_pay_type": "999997", "fund_payamt": -32.86}]}""";

    private Records() {}

    public static PlatformResult result(String message) {
        return PlatformReader.read("setl.json", message.getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
    }

    static Money yuan(String yuan) {
        return Money.parseYuan(yuan);
    }
}
