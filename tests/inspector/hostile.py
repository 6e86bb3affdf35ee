"""A page that does all it can to run something, to load something, or to leave."""

HOSTILE = """<!doctype html><html manifest="{at}/manifest" onload="ran()"><head><title>Pier reopens</title>
<meta http-equiv="refresh" content="0; url={at}/refresh"><base href="{at}/base/">
<link rel="stylesheet" href="{at}/style.css"><link rel="preload" as="script" href="{at}/pre.js"><link rel="icon" href="{at}/icon">
<link rel="dns-prefetch" href="{at}"><link rel="prerender" href="{at}/prerender">
<style>@import "{at}/import.css"; @import url({at}/import2.css);
@font-face {{ font-family: F; src: url({at}/font.woff) }} body {{ font-family: F; background: url("{at}/bg.png") }}
h1 {{ background-image: u\\72l({at}/escaped.png); content: image-set("{at}/set.png" 1x); cursor: url({at}/cursor.cur), auto }}
p {{ background: url( '{at}/open.png'</style>
<script>window.top.ran = 1; new Image().src = "{at}/script.png"; fetch("{at}/fetch")</script>
<script src="{at}/remote.js"></script><script type="module" src="{at}/module.js"></script></head>
<body background="{at}/body.png" onpageshow="top.ran = 2">
<h1 onclick="top.ran = 3" style="background: url({at}/inline.png)">Pier of Port Elin reopens after four years</h1>
<img src="{at}/pixel.gif" srcset="{at}/a.png 1x, {at}/b.png 2x" onerror="top.ran = 4">
<img src=x onerror="top.ran = 5"><svg onload="top.ran = 6"><script>top.ran = 7</script><use href="{at}/use.svg#x"/>
<image href="{at}/image.png"/><a xlink:href="javascript:top.ran = 8"><text y="20">svg link</text></a>
<foreignObject><iframe src="{at}/inner"></iframe></foreignObject><animate attributeName="href" values="javascript:top.ran = 9"/></svg>
<iframe src="{at}/frame" srcdoc="<script>top.ran = 10</script>"></iframe><object data="{at}/object"></object><embed src="{at}/embed">
<video src="{at}/video.mp4" poster="{at}/poster.png" autoplay></video><audio src="{at}/audio.mp3" autoplay></audio>
<p>The first boat of the morning carried two hundred and twelve passengers to the town, most of them on their way to work.</p>
<p>The town council had promised the pier for the summer, but divers found that a third of the old oak piles had rotted away.</p>
<p>New piles came from a forest three hundred kilometres inland, by rail and then by barge, and waited eleven days for the ice.</p>
<a id="leave" href="{at}/link" ping="{at}/ping" target="_top">leave</a><a href="javascript:top.ran = 11">script</a>
<form action="{at}/form"><input autofocus onfocus="top.ran = 12"><input type="image" src="{at}/submit.png"><button formaction="{at}/go">go</button></form>
<math><mtext><table><mglyph><style><img src={at}/mutated.png onerror="top.ran = 13"></style></mglyph></table></mtext></math>
<noscript><img src="{at}/noscript.png"></noscript><template><img src="{at}/template.png" onerror="top.ran = 14"></template>
<p>{{{{DATA}}}} </script><script>top.ran = 15</script> {{{{SCRIPT}}}}</p>
</body></html>"""


def hostile(address: str) -> str:
    """The page, with every address of it at one server."""
    return HOSTILE.format(at=address)
