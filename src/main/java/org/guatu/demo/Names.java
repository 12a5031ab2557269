package org.guatu.demo;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Makes names that nobody bears: projects by what they make, firms with a 某 (a certain) in them. */
final class Names {

    private static final String[] KINDS = {"项目", "生产线", "产业园", "智能工厂", "生产基地", "一期", "二期", "扩产", "示范园", "技改", "研发制造", "加工中心"};
    private static final String[] TOURISM_KINDS = {"项目", "一期", "二期", "提升", "综合体", "示范区", "改造", "基地", "中心", "园区", "街区", "小镇"};
    private static final String[] PLACES = {"江苏", "浙江", "北京", "广东", "上海", "河北", "河南", "安徽", "福建", "四川", "湖北", "天津", "深圳", "济南", "青岛",
            "山西", "辽宁", "湖南", "江西", "陕西", "重庆"};
    private static final String[] FORMS = {"有限公司", "科技有限公司", "集团", "股份公司", "实业有限公司"};

    private final Set<String> taken = new HashSet<>();

    /** Keeps a name from being made again. */
    void take(String name) {
        if (!taken.add(name)) {
            throw new IllegalStateException("name is taken: " + name);
        }
    }

    /** A project name that no other project of the city bears. */
    String project(Chain chain, Dice dice) {
        String[] kinds = chain == Chain.TOURISM || chain == Chain.LOGISTICS ? TOURISM_KINDS : KINDS;
        int product = dice.next(chain.products.length);
        int kind = dice.next(kinds.length);
        for (int i = 0; i < chain.products.length * kinds.length; i++) {
            String name = chain.products[(product + i) % chain.products.length] + kinds[(kind + i / chain.products.length) % kinds.length];
            if (taken.add(name)) {
                return name;
            }
        }
        throw new IllegalStateException("no name left for " + chain);
    }

    /** An investor from outside the city, with a number so that no two are the same. */
    static String investor(Chain chain, int number, Dice dice) {
        return String.format(Locale.ROOT, "%s某%s%s（演示%03d）", PLACES[dice.next(PLACES.length)], chain.industry, FORMS[dice.next(FORMS.length)], number);
    }

    /** A well-known firm or association. */
    static String wellKnown(int number, Dice dice) {
        Chain chain = Chain.values()[dice.next(Chain.values().length)];
        return number % 17 == 0 ? String.format(Locale.ROOT, "%s某%s商协会（演示%03d）", PLACES[dice.next(PLACES.length)], chain.industry, number)
                : String.format(Locale.ROOT, "%s某知名%s企业（演示%03d）", PLACES[dice.next(PLACES.length)], chain.industry, number);
    }

    /** A firm of one of the three Top-500 lists. */
    static String top500(int number, Dice dice) {
        String[] lists = {"世界 500 强", "中国企业 500 强", "民营企业 500 强"};
        return String.format(Locale.ROOT, "某%s%s企业（演示%02d）", lists[number % 3], Chain.values()[dice.next(Chain.values().length)].industry, number);
    }
}
