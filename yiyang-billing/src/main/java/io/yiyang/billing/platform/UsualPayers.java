package io.yiyang.billing.platform;

import io.yiyang.billing.payer.Payer;
import java.util.Map;

/** In which amount of the national interface a payer usually appears. */
final class UsualPayers {
    private static final Map<Payer, PlatformAmount> AMOUNTS = Map.ofEntries(
            Map.entry(Payer.POOLED_FUND, PlatformAmount.POOLED_FUND),
            Map.entry(Payer.of("CIVIL_SERVANT"), PlatformAmount.CIVIL_SERVANT),
            Map.entry(Payer.of("ENTERPRISE"), PlatformAmount.ENTERPRISE),
            Map.entry(Payer.CATASTROPHIC, PlatformAmount.CATASTROPHIC),
            Map.entry(Payer.of("LARGE_AMOUNT"), PlatformAmount.LARGE_AMOUNT),
            Map.entry(Payer.of("DISABLED"), PlatformAmount.DISABLED),
            Map.entry(Payer.of("MEDICAL_AID"), PlatformAmount.MEDICAL_AID),
            Map.entry(Payer.LARGE_COST_AID, PlatformAmount.MEDICAL_AID),
            Map.entry(Payer.TILT_AID, PlatformAmount.MEDICAL_AID),
            Map.entry(Payer.PERSONAL_ACCOUNT, PlatformAmount.ACCOUNT),
            Map.entry(Payer.of("FAMILY_ACCOUNT"), PlatformAmount.FAMILY_ACCOUNT),
            Map.entry(Payer.of("HOSPITAL"), PlatformAmount.HOSPITAL),
            Map.entry(Payer.PERSON, PlatformAmount.CASH));

    private UsualPayers() {}

    static PlatformAmount amountOf(Payer payer) {
        return AMOUNTS.getOrDefault(payer, PlatformAmount.OTHER);
    }

    /** The payer that an amount usually stands for: the first that the chain names there, else one by the amount's name. */
    static Payer payerOf(PlatformAmount amount) {
        return switch (amount) {
            case ACCOUNT -> Payer.PERSONAL_ACCOUNT;
            case CASH -> Payer.PERSON;
            default -> Payer.of(amount.name());
        };
    }
}
