package io.yiyang.model.offering;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.yiyang.model.text.BilingualText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a remote centre of a county does (远程中心): local examination, reading by the upper level. An open list; Tengzhou
 * names these six. The last two are no case of a patient, so no workflow belongs to them.
 */
public final class RemoteCentre extends OpenKind<RemoteCentre> {
    private static final long serialVersionUID = 1L;
    private static final Map<String, RemoteCentre> KNOWN = new LinkedHashMap<>();

    /** Imaging (影像诊断中心). */
    public static final RemoteCentre IMAGING = known("IMAGING", "影像诊断中心", "imaging");
    /** Electrocardiography (心电诊断中心). */
    public static final RemoteCentre ECG = known("ECG", "心电诊断中心", "electrocardiography");
    /** Clinical laboratory (临床检验中心). */
    public static final RemoteCentre LABORATORY = known("LABORATORY", "临床检验中心", "clinical laboratory");
    /** Pathology (病理诊断中心). */
    public static final RemoteCentre PATHOLOGY = known("PATHOLOGY", "病理诊断中心", "pathology");
    /** Training of clinical skills (临床技能培训中心). */
    public static final RemoteCentre SKILLS_TRAINING =
            known("SKILLS_TRAINING", "临床技能培训中心", "training of clinical skills");
    /** Technical guidance on chronic disease (慢性病技术指导中心). */
    public static final RemoteCentre CHRONIC_DISEASE_GUIDANCE =
            known("CHRONIC_DISEASE_GUIDANCE", "慢性病技术指导中心", "technical guidance on chronic disease");

    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private RemoteCentre(String code, @Nullable BilingualText label) {
        super(code, label);
    }

    /**
     * The code, known or not.
     *
     * @throws IllegalArgumentException if it is not 1 to 48 digits, capitals or underscores
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RemoteCentre of(String code) {
        RemoteCentre known = KNOWN.get(code);
        return known != null ? known : new RemoteCentre(code, null);
    }

    /** The codes that the library knows. */
    public static List<RemoteCentre> known() {
        return List.copyOf(KNOWN.values());
    }

    private static RemoteCentre known(String code, String zh, String en) {
        RemoteCentre known = new RemoteCentre(code, BilingualText.of(zh, en));
        KNOWN.put(code, known);
        return known;
    }
}
