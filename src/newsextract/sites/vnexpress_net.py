"""VnExpress."""

from newsextract.site import Site

SITE = Site(
    name="VnExpress",
    home="https://vnexpress.net",
    language="vi",
    country="VN",
    timezone="Asia/Ho_Chi_Minh",
    feeds=(  # the newest; older ones follow the same pattern
        "https://vnexpress.net/rss/khoa-hoc-cong-nghe.rss",
        "https://vnexpress.net/rss/kinh-doanh.rss",
        "https://vnexpress.net/rss/oto-xe-may.rss",
        "https://vnexpress.net/rss/phap-luat.rss",
        "https://vnexpress.net/rss/suc-khoe.rss",
        "https://vnexpress.net/rss/tam-su.rss",
        "https://vnexpress.net/rss/the-gioi.rss",
        "https://vnexpress.net/rss/the-thao.rss",
        "https://vnexpress.net/rss/thoi-su.rss",
        "https://vnexpress.net/rss/tin-moi-nhat.rss",
        "https://vnexpress.net/rss/tin-noi-bat.rss",
        "https://vnexpress.net/rss/y-kien.rss",
    ),
)
