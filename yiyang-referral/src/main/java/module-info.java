/** Referral workflows (双向转诊) as pure functions. Start at {@code io.yiyang.referral.journey}. */
module io.yiyang.referral {
    requires com.fasterxml.jackson.annotation;
    requires static com.fasterxml.jackson.databind;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;
    requires transitive io.yiyang.model;

    exports io.yiyang.referral.admission;
    exports io.yiyang.referral.agreement;
    exports io.yiyang.referral.bedhold;
    exports io.yiyang.referral.catalogue;
    exports io.yiyang.referral.consultation;
    exports io.yiyang.referral.contract;
    exports io.yiyang.referral.conversion;
    exports io.yiyang.referral.document;
    exports io.yiyang.referral.effect;
    exports io.yiyang.referral.emergency;
    exports io.yiyang.referral.episode;
    exports io.yiyang.referral.exchange;
    exports io.yiyang.referral.homesickbed;
    exports io.yiyang.referral.hospice;
    exports io.yiyang.referral.journey;
    exports io.yiyang.referral.json;
    exports io.yiyang.referral.policy;
    exports io.yiyang.referral.store;
    exports io.yiyang.referral.transfer;
    exports io.yiyang.referral.workflow;
}
