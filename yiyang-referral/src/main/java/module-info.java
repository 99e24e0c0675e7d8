/** Referral workflows (双向转诊) as pure functions. Start at {@code io.yiyang.referral.journey}. */
module io.yiyang.referral {
    requires static org.immutables.value.annotations;
    requires static org.jspecify;
    requires transitive io.yiyang.model;

    exports io.yiyang.referral.bedhold;
    exports io.yiyang.referral.catalogue;
    exports io.yiyang.referral.document;
    exports io.yiyang.referral.episode;
    exports io.yiyang.referral.journey;
    exports io.yiyang.referral.json;
    exports io.yiyang.referral.policy;
    exports io.yiyang.referral.transfer;
    exports io.yiyang.referral.workflow;
}
