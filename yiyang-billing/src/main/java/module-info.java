/** Fee splitting between medical and care and between payers (医养分离与费用分担). Start at {@code io.yiyang.billing.month}. */
module io.yiyang.billing {
    requires transitive io.yiyang.model;
    requires com.fasterxml.jackson.annotation;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;
    // Only io.yiyang.billing.json needs it; every computation works without it.
    requires static com.fasterxml.jackson.core;
    requires static com.fasterxml.jackson.databind;

    exports io.yiyang.billing.allowance;
    exports io.yiyang.billing.audit;
    exports io.yiyang.billing.breakdown;
    exports io.yiyang.billing.carehome;
    exports io.yiyang.billing.difference;
    exports io.yiyang.billing.estimate;
    exports io.yiyang.billing.explanation;
    exports io.yiyang.billing.family;
    exports io.yiyang.billing.hospital;
    exports io.yiyang.billing.json;
    exports io.yiyang.billing.ledger;
    exports io.yiyang.billing.month;
    exports io.yiyang.billing.reversal;
    exports io.yiyang.billing.review;
    exports io.yiyang.billing.separation;
    exports io.yiyang.billing.transfer;
    exports io.yiyang.billing.payer;
    exports io.yiyang.billing.payment;
    exports io.yiyang.billing.platform;
    exports io.yiyang.billing.policy;
    exports io.yiyang.billing.settlement;
    exports io.yiyang.billing.split;
    exports io.yiyang.billing.statement;
}
