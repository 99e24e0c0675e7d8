package io.yiyang.model.identity;

/**
 * The check characters of two national numbers. Both work over a prime modulus with weights that are never 0 and never
 * equal for neighbours, so every single wrong character and every swap of neighbours is noticed.
 */
final class CheckCharacter {
    /** ISO 7064 MOD 11-2; X stands for ten. */
    private static final String MOD_11_2 = "0123456789X";

    private static final int DOUBLING = 2;

    /** GB 32100: without I, O, S, V and Z, which are easily misread. */
    static final String CREDIT_CODE = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int TRIPLING = 3;

    private CheckCharacter() {}

    /** ISO 7064 MOD 11-2 over digits: the weighted sum including the check character leaves 1. */
    static char mod11(CharSequence digits) {
        int modulus = MOD_11_2.length();
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum = (sum + MOD_11_2.indexOf(digits.charAt(i))) * DOUBLING % modulus;
        }
        return MOD_11_2.charAt((modulus + 1 - sum) % modulus);
    }

    /** GB 32100: the weighted sum including the check character, which weighs 1, leaves 0. */
    static char mod31(CharSequence characters) {
        int modulus = CREDIT_CODE.length();
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < characters.length(); i++) {
            sum = (sum + CREDIT_CODE.indexOf(characters.charAt(i)) * weight) % modulus;
            weight = weight * TRIPLING % modulus;
        }
        return CREDIT_CODE.charAt((modulus - sum) % modulus);
    }
}
