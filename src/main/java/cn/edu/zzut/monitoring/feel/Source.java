package cn.edu.zzut.monitoring.feel;

import java.util.Set;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.kie.dmn.feel.parser.feel11.FEEL_1_1Lexer;

/**
 * Lets the parser see only what it reads in a short time and with an ordinary stack. It goes by the parser's own symbols,
 * so that texts and comments do not count.
 */
final class Source {

    static final int CHARACTERS = 5_000;
    static final int SYMBOLS = 1_000;
    static final int NESTING = 40;

    /** The names in a path such as a.b.c: each takes the parser longer than the one before. */
    static final int PATH = 8;

    private static final Set<Integer> OPENING =
            Set.of(FEEL_1_1Lexer.LPAREN, FEEL_1_1Lexer.LBRACE, FEEL_1_1Lexer.LBRACK);
    private static final Set<Integer> CLOSING =
            Set.of(FEEL_1_1Lexer.RPAREN, FEEL_1_1Lexer.RBRACE, FEEL_1_1Lexer.RBRACK);
    private static final Set<Integer> UNCLOSED = Set.of(
            FEEL_1_1Lexer.IF,
            FEEL_1_1Lexer.FOR,
            FEEL_1_1Lexer.SOME,
            FEEL_1_1Lexer.EVERY,
            FEEL_1_1Lexer.FUNCTION,
            FEEL_1_1Lexer.OF);

    private int symbols;
    private int brackets;
    private int unclosed;
    private int signs;
    private int path;

    private Source() {}

    /** @throws FeelProblem when the expression is too long or nested too deeply */
    static void check(String source) {
        if (source.length() > CHARACTERS) {
            throw new FeelProblem("表达式过长（" + source.length() + "个字符，最多" + CHARACTERS + "个），请拆成几条");
        }
        FEEL_1_1Lexer lexer = new FEEL_1_1Lexer(CharStreams.fromString(source));
        lexer.removeErrorListeners();
        Source seen = new Source();
        for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
            if (token.getChannel() == Token.DEFAULT_CHANNEL) {
                seen.see(token.getType());
            }
        }
    }

    private void see(int type) {
        symbols++;
        brackets += OPENING.contains(type) ? 1 : CLOSING.contains(type) ? -1 : 0;
        unclosed += UNCLOSED.contains(type) ? 1 : 0;
        signs = type == FEEL_1_1Lexer.SUB ? signs + 1 : 0;
        path = isOfPath(type) ? path + (type == FEEL_1_1Lexer.DOT ? 1 : 0) : 0;
        if (symbols > SYMBOLS) {
            throw new FeelProblem("表达式过长（超过" + SYMBOLS + "个符号），请拆成几条");
        }
        if (brackets > NESTING || unclosed > NESTING || signs > NESTING || path > PATH) {
            throw new FeelProblem("表达式嵌套过深（括号、if、循环最多" + NESTING + "层，数据项路径最多" + PATH + "级），请拆成几条");
        }
    }

    /** Names may have several words, and some keywords among them. */
    private static boolean isOfPath(int type) {
        return type == FEEL_1_1Lexer.DOT
                || type == FEEL_1_1Lexer.SPREAD
                || type == FEEL_1_1Lexer.ELIPSIS
                || type == FEEL_1_1Lexer.Identifier
                || type == FEEL_1_1Lexer.NOT
                || type == FEEL_1_1Lexer.IntegerLiteral
                || type == FEEL_1_1Lexer.FloatingPointLiteral
                || type <= FEEL_1_1Lexer.FALSE;
    }
}
