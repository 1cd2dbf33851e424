#!/usr/bin/env bash
# Serves the harbour newsroom with nginx and reads its feeds as subscribers do: conditional requests with
# curl, items with feedparser and newsboat, each compared with the JSON feed of the same name.
# Needs (Debian): nginx-light curl newsboat python3-feedparser.   Run: npm run test:readers
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
port=8137
trap 'nginx -c "$work/nginx.conf" -s stop 2>/dev/null || true; rm -rf "$work"' EXIT

# The site under the address that nginx serves it from: feeds name themselves.
cp -r test/fixtures/newsrooms/harbour/content "$work/content"
sed -i "s#^url: .*#url: http://localhost:$port/#" "$work/content/newsroom.yml"
node lib/command/bin.js build --root "$work" --out "$work/dist" --now 2026-06-01 2>/dev/null

cat > "$work/nginx.conf" <<NGINX
worker_processes 1;
pid $work/nginx.pid;
error_log $work/error.log;
events {}
http {
  access_log off;
  include /etc/nginx/mime.types;
  server {
    listen 127.0.0.1:$port;
    root $work/dist;
    etag on;
    location ~ /feed\.xml$  { types {} default_type "application/rss+xml; charset=utf-8"; }
    location ~ /atom\.xml$  { types {} default_type "application/atom+xml; charset=utf-8"; }
    location ~ /feed\.json$ { types {} default_type "application/feed+json; charset=utf-8"; }
  }
}
NGINX
chmod -R a+rX "$work"
nginx -c "$work/nginx.conf"
base=http://localhost:$port

for feed in en/feed.xml en/atom.xml en/feed.json zh-Hant/feed.xml; do
  tag=$(curl -fsSI "$base/$feed" | tr -d '\r' | sed -n 's/^[Ee][Tt]ag: //p')
  status=$(curl -s -o /dev/null -w '%{http_code}' -H "If-None-Match: $tag" "$base/$feed")
  [ "$status" = 304 ] || { echo "$feed: $status where 304 was expected"; exit 1; }
  echo "$feed: 304 for a reader that has it"
done

/usr/bin/python3 - "$base" <<'PYTHON'
import json, sys, urllib.request, feedparser
base = sys.argv[1]
for language in ('en', 'zh-Hant'):
    with urllib.request.urlopen(f'{base}/{language}/feed.json') as response:
        wanted = json.load(response)
    for name in ('feed.xml', 'atom.xml'):
        feed = feedparser.parse(f'{base}/{language}/{name}')
        assert not feed.bozo, feed.bozo_exception
        assert [e.title for e in feed.entries] == [i['title'] for i in wanted['items']]
        assert [e.published_parsed[:5] for e in feed.entries] == [
            feedparser.datetimes._parse_date(i['date_published'])[:5] for i in wanted['items']]
        assert feed.feed.language == wanted['language'], (feed.feed.get('language'), wanted['language'])
        assert all(len(e.content[0].value) > 100 for e in feed.entries)
        print(f'{language}/{name}: feedparser reads {len(feed.entries)} items, {feed.feed.language}')
PYTHON

printf '%s\n' "$base/en/feed.xml" "$base/zh-Hant/atom.xml" > "$work/urls"
newsboat -q -u "$work/urls" -c "$work/cache.db" -C /dev/null -x reload
for feed in en/feed.xml zh-Hant/atom.xml; do
  language=${feed%%/*}
  wanted=$(node -p "JSON.parse(require('node:fs').readFileSync('$work/dist/$language/feed.json','utf8')).items.length")
  read_items=$(/usr/bin/python3 -c "import sqlite3;print(sqlite3.connect('$work/cache.db').execute('select count(*) from rss_item where feedurl=?',('$base/$feed',)).fetchone()[0])")
  [ "$read_items" = "$wanted" ] || { echo "$feed: newsboat has $read_items items where $wanted were expected"; exit 1; }
  echo "$feed: newsboat reads $read_items items"
done
