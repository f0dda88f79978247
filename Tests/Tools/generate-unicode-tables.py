#!/usr/bin/env python3
"""Writes the Unicode tables of Sources/TextCore from Python's unicodedata.

    python3 Tests/Tools/generate-unicode-tables.py

Run it from the package's root. It needs no network: the version of the tables is that of the
interpreter (unicodedata.unidata_version), and each file names it.
"""

import unicodedata

VERSION = unicodedata.unidata_version
# What stands in a table for a character that is its own counterpart.
ITSELF = 0x3000

# unicodedata knows no counterparts for most of the supplement. These follow
# EquivalentUnifiedIdeograph.txt; those that only lie outside the basic plane are left out.
SUPPLEMENT = {
    0x2E81: "厂", 0x2E82: "乛", 0x2E83: "乚", 0x2E84: "乙", 0x2E85: "亻", 0x2E86: "冂",
    0x2E88: "刀", 0x2E89: "刂", 0x2E8A: "卜", 0x2E8B: "㔾", 0x2E8C: "小", 0x2E8D: "小",
    0x2E8E: "兀", 0x2E8F: "尣", 0x2E90: "尢", 0x2E92: "巳", 0x2E93: "幺", 0x2E94: "彑",
    0x2E96: "忄", 0x2E97: "心", 0x2E98: "扌", 0x2E99: "攵", 0x2E9B: "旡", 0x2E9C: "日",
    0x2E9D: "月", 0x2E9E: "歺", 0x2E9F: "母", 0x2EA0: "民", 0x2EA1: "氵", 0x2EA2: "氺",
    0x2EA3: "灬", 0x2EA4: "爫", 0x2EA5: "爫", 0x2EA6: "丬", 0x2EA7: "牛", 0x2EA8: "犭",
    0x2EA9: "王", 0x2EAB: "罒", 0x2EAC: "示", 0x2EAD: "礻", 0x2EAE: "竹", 0x2EAF: "糹",
    0x2EB0: "纟", 0x2EB1: "罓", 0x2EB2: "罒", 0x2EB6: "羊", 0x2EB9: "耂", 0x2EBA: "肀",
    0x2EBB: "聿", 0x2EBC: "肉", 0x2EBD: "臼", 0x2EBE: "艹", 0x2EBF: "艹", 0x2EC0: "艹",
    0x2EC1: "虎", 0x2EC2: "衤", 0x2EC3: "覀", 0x2EC4: "西", 0x2EC5: "见", 0x2EC6: "角",
    0x2EC8: "讠", 0x2EC9: "贝", 0x2ECB: "车", 0x2ECC: "辶", 0x2ECD: "辶", 0x2ECE: "辶",
    0x2ED0: "钅", 0x2ED1: "長", 0x2ED2: "镸", 0x2ED3: "长", 0x2ED4: "门", 0x2ED6: "阝",
    0x2ED7: "雨", 0x2ED8: "青", 0x2ED9: "韦", 0x2EDA: "页", 0x2EDB: "风", 0x2EDC: "飞",
    0x2EDD: "食", 0x2EDF: "飠", 0x2EE0: "饣", 0x2EE2: "马", 0x2EE3: "骨", 0x2EE4: "鬼",
    0x2EE5: "鱼", 0x2EE6: "鸟", 0x2EE7: "卤", 0x2EE8: "麦", 0x2EE9: "黄", 0x2EEA: "黾",
    0x2EEB: "斉", 0x2EEC: "齐", 0x2EED: "歯", 0x2EEE: "齿", 0x2EEF: "竜", 0x2EF0: "龙",
    0x2EF1: "龜", 0x2EF2: "亀", 0x2EF3: "龟",
}


def counterpart(code):
    """The unified ideograph that a reader sees: one character of three bytes, or ITSELF."""
    text = SUPPLEMENT.get(code) or unicodedata.normalize("NFKC", chr(code))
    if len(text) != 1 or ord(text) == code or len(text.encode()) != 3:
        return chr(ITSELF)
    return text


def literal(first, last):
    characters = "".join(counterpart(code) for code in range(first, last + 1))
    rows = [characters[start : start + 64] for start in range(0, len(characters), 64)]
    return "\n".join("    " + row + "\\" for row in rows[:-1]) + "\n    " + rows[-1]


def write_radicals():
    tables = [
        ("supplement", 0x2E80, 0x2EF3, "CJK radicals supplement"),
        ("kangxi", 0x2F00, 0x2FD5, "Kangxi radicals"),
        ("compatibility", 0xF900, 0xFAFF, "CJK compatibility ideographs"),
    ]
    parts = [
        "// Written by Tests/Tools/generate-unicode-tables.py from Unicode %s; do not edit." % VERSION,
        "",
        "/// Ideographs that look like a unified one and are encoded apart from it.",
        "///",
        "/// PDF text and old fonts are full of them. Every character takes three bytes, so that a",
        "/// counterpart stands at three times its index; U+3000 stands for a character without one.",
        "enum IdeographCounterparts {",
    ]
    for name, first, last, title in tables:
        parts += [
            "  /// %s, U+%04X to U+%04X." % (title, first, last),
            '  static let %s: StaticString = """' % name,
            literal(first, last),
            '    """',
            "",
        ]
    parts[-1] = "}"
    with open("Sources/TextCore/IdeographCounterparts.swift", "w") as file:
        file.write("\n".join(parts) + "\n")


def width_class(code):
    """0: no column, 1: narrow, 2: wide, 3: as the terminal has it."""
    if 0xD800 <= code <= 0xDFFF:
        return 1
    character = chr(code)
    category = unicodedata.category(character)
    if category in ("Mn", "Me", "Cc", "Cf", "Zl", "Zp"):
        return 0
    # Vowels and finals of Hangul are drawn in the square that their initial opened.
    if 0x1160 <= code <= 0x11FF or 0xD7B0 <= code <= 0xD7FB:
        return 0
    if 0x1F3FB <= code <= 0x1F3FF:
        return 2
    if category == "Cn":
        # Unassigned: wide by default in the blocks of ideographs, and where new emoji are put. Some
        # versions of Python call every other unassigned code point full-width.
        ideographs = (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFD)
        emoji = (0x1F6D8, 0x1F6FF), (0x1F900, 0x1F9FF), (0x1FA70, 0x1FAFF)
        return 2 if any(first <= code <= last for first, last in ideographs + emoji) else 1
    width = unicodedata.east_asian_width(character)
    if width in ("W", "F"):
        return 2
    return 3 if width == "A" else 1


def write_widths():
    entries = []
    last = None
    for code in range(0x110000):
        width = width_class(code)
        if width != last:
            entries.append(code << 2 | width)
            last = width
    rows = []
    row = "   "
    for entry in entries:
        text = " 0x%X," % entry
        if len(row) + len(text) > 100:
            rows.append(row)
            row = "   "
        row += text
    rows.append(row)
    with open("Sources/TextCore/WidthTable.swift", "w") as file:
        file.write(
            "// Written by Tests/Tools/generate-unicode-tables.py from Unicode %s; do not edit.\n\n"
            "/// Where the width of characters changes, in order: the first scalar of a range, times 4,\n"
            "/// plus the range's class (0 no column, 1 narrow, 2 wide, 3 ambiguous).\n"
            "enum WidthTable {\n  static let entries: [UInt32] = [\n%s\n  ]\n}\n"
            % (VERSION, "\n".join(rows))
        )
    return len(entries)


if __name__ == "__main__":
    write_radicals()
    print("%d width ranges, Unicode %s" % (write_widths(), VERSION))
