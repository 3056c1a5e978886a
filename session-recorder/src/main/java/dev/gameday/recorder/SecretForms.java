package dev.gameday.recorder;

import static dev.gameday.recorder.SecretForm.whole;
import static dev.gameday.recorder.SecretForm.within;

import java.util.List;

/** Secrets that are known by their own form, wherever they stand. */
final class SecretForms {
    private static final String MARK = Redaction.MARK;

    static final List<SecretForm> FORMS = List.of(
            whole(
                    "-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----[^-]*+(?:-----END [A-Z0-9 ]{0,40}-----)?",
                    "private key"),
            whole("\\b(?:AKIA|ASIA)[A-Z0-9]{16}\\b", "akia", "asia"),
            within(
                    "(?i)(X-(?:Amz|Goog)-(?:Signature|Credential|Security-Token)=)[^&\\s\"'<>]+",
                    "$1" + MARK,
                    "x-amz-",
                    "x-goog-"),
            within(
                    "(?i)([?&;](?:sig|signature|awsaccesskeyid)=)[^&\\s\"'<>;]+",
                    "$1" + MARK,
                    "sig=",
                    "signature=",
                    "awsaccesskeyid="),
            within("(?i)(AWS4-HMAC-SHA256\\s{1,9})(?!\\[redacted])[^\\r\\n\"']{1,1000}", "$1" + MARK, "aws4-hmac"),
            within(
                    "\\b((?i:bearer|basic)\\s{1,9})(?=[A-Za-z0-9._~+/-]{0,400}[A-Z0-9=])[A-Za-z0-9._~+/-]{8,}+=*",
                    "$1" + MARK,
                    "bearer",
                    "basic"),
            within("(?i)\\b((?:set-)?cookie:\\s{0,9})[^\\r\\n\"']{1,4000}", "$1" + MARK, "cookie:"),
            whole("(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{5,}+\\.[A-Za-z0-9_-]{5,}+\\.[A-Za-z0-9_-]*", "eyj"),
            within("(?i)\\b([a-z][a-z0-9+.-]{0,20}://[^\\s:/@]{0,200}:)[^\\s/]{1,200}@", "$1" + MARK + "@", "://"),
            within("(?i)(jdbc:oracle:[a-z]{1,10}:[^\\s/@]{1,100}/)[^\\s@]{1,200}@", "$1" + MARK + "@", "jdbc:oracle"),
            within("(?<![\\w-])((?:-u|--user)\\s{1,9}[^\\s:]{1,100}:)\\S+", "$1" + MARK, "-u ", "--user"),
            within("\\b(sshpass\\s{1,9}-p\\s{0,9})\\S+", "$1" + MARK, "sshpass"),
            whole(
                    "\\b(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,})",
                    "ghp_",
                    "gho_",
                    "ghu_",
                    "ghs_",
                    "ghr_",
                    "github_pat_"),
            whole(
                    "\\b(?:glpat|glptt|gldt|glrt|glcbt|glsoat)-[A-Za-z0-9_.-]{16,}",
                    "glpat-",
                    "glptt-",
                    "gldt-",
                    "glrt-",
                    "glcbt-",
                    "glsoat-"),
            whole("\\b(?:xox[a-z]|xapp)-[A-Za-z0-9-]{10,}", "xox", "xapp-"),
            within(
                    "(?i)(hooks\\.slack\\.com/(?:services|workflows)/|discord(?:app)?\\.com/api/webhooks/)[A-Za-z0-9/_-]{8,}",
                    "$1" + MARK,
                    "hooks.slack.com",
                    "discord"),
            whole("\\b(?:[sr]k_(?:live|test)_|whsec_)[A-Za-z0-9]{16,}", "k_live_", "k_test_", "whsec_"),
            whole(
                    "\\b(?:AIza[A-Za-z0-9_-]{30,}|ya29\\.[A-Za-z0-9_-]{16,}|GOCSPX-[A-Za-z0-9_-]{16,})",
                    "aiza",
                    "ya29.",
                    "gocspx-"),
            whole("(?<![A-Za-z0-9_~.-])[A-Za-z0-9_~.-]{3}[0-9]Q~[A-Za-z0-9_~.-]{31,40}", "q~"),
            whole(
                    "\\b(?:npm_[A-Za-z0-9]{30,}|pypi-[A-Za-z0-9_-]{16,}|dckr_pat_[A-Za-z0-9_-]{16,}|hf_[A-Za-z0-9]{20,})",
                    "npm_",
                    "pypi-",
                    "dckr_pat_",
                    "hf_"),
            whole("\\bSG\\.[A-Za-z0-9_-]{16,}\\.[A-Za-z0-9_-]{16,}", "sg."),
            whole(
                    "\\b(?:sk-[A-Za-z0-9_-]{20,}|hv[sbr]\\.[A-Za-z0-9_-]{20,}|do[opr]_v1_[a-f0-9]{32,}|dapi[a-f0-9]{32}|shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}|NRAK-[A-Z0-9]{20,}|AGE-SECRET-KEY-1[A-Z0-9]{20,})",
                    "sk-",
                    "hvs.",
                    "hvb.",
                    "hvr.",
                    "_v1_",
                    "dapi",
                    "shp",
                    "nrak-",
                    "age-secret"),
            whole(
                    "(?<![A-Za-z0-9$])\\$(?:2[abxy]|5|6|argon2id?|y)\\$[A-Za-z0-9./$,=+]{20,}",
                    "$2",
                    "$5$",
                    "$6$",
                    "$argon2",
                    "$y$"),
            whole("\\b(?:IQoJ|FwoG|FQoG|IQoD)[A-Za-z0-9/+]{60,}=*", "iqoj", "fwog", "fqog", "iqod"));

    /** The form of an AWS secret access key, 40 characters of base64: it has no sign but its length. */
    static final SecretForm SECRET_ACCESS_KEY = whole(
            "(?<![A-Za-z0-9/+=_.-])(?=[A-Za-z0-9/+]{0,40}[a-z])(?=[A-Za-z0-9/+]{0,40}[A-Z])(?=[A-Za-z0-9/+]{0,40}[0-9])"
                    + "[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=_-])");

    private SecretForms() {}
}
