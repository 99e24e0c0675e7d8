package io.yiyang.model.institution;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.yiyang.model.text.BilingualText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * In what form a medical institution serves a care home under an agreement (协议合作方式): an open list.
 */
public final class CooperationForm extends OpenKind<CooperationForm> {
    private static final long serialVersionUID = 1L;
    private static final Map<String, CooperationForm> KNOWN = new LinkedHashMap<>();

    /** Green channel (开通绿色通道). */
    public static final CooperationForm GREEN_CHANNEL = known("GREEN_CHANNEL", "开通绿色通道", "green channel");
    /** Staff visits (巡诊). */
    public static final CooperationForm VISITING = known("VISITING", "巡诊", "staff visits");
    /** Stationed staff (驻点). */
    public static final CooperationForm STATIONED = known("STATIONED", "驻点", "stationed staff");
    /** Branch in the home (设立分支机构). */
    public static final CooperationForm BRANCH = known("BRANCH", "设立分支机构", "branch in the home");
    /** Runs the in-house unit in trust (托管). */
    public static final CooperationForm TRUSTEESHIP = known("TRUSTEESHIP", "托管", "runs the in-house unit in trust");

    /** The three forms of rural cooperation of Tengzhou (农村合作三种形式). */
    public static final List<CooperationForm> RURAL_FORMS = List.of(GREEN_CHANNEL, STATIONED, TRUSTEESHIP);

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private CooperationForm(String code, @Nullable BilingualText label) {
        super(code, label);
    }

    /**
     * The code, known or not.
     *
     * @throws IllegalArgumentException if it is not 1 to 48 digits, capitals or underscores
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CooperationForm of(String code) {
        CooperationForm known = KNOWN.get(code);
        return known != null ? known : new CooperationForm(code, null);
    }

    /** The codes that the library knows. */
    public static List<CooperationForm> known() {
        return List.copyOf(KNOWN.values());
    }

    private static CooperationForm known(String code, String zh, String en) {
        CooperationForm known = new CooperationForm(code, BilingualText.of(zh, en));
        KNOWN.put(code, known);
        return known;
    }
}
