// Pages as the portal sends them, as far as the scripts look at them.

const NAMES = { "2": "Children identified", "2.1": "Of them in foster care" };
const WHY = "<option value=\"\">No reason</option><option value=\"NC\">Not collected</option><option value=\"NA\">Does not apply</option>";

const input = (name, value = "") =>
  '<input class="figures__input" type="text" id="' + name + '" name="' + name + '" value="' + value + '" aria-label="' + name + '"/>';

/** A row with its total and three groups. */
const row = (code, values = {}) => {
  const cell = (name, more = "") => '<td class="figures__cell' + more + '">' + input(name, values[name]) + "</td>";
  return '<tr data-row="' + code + '"><th scope="row"><span class="muted code">' + code + "</span> " + NAMES[code] +
    '<span class="fine">of any age</span></th>' + cell(code, " figures__cell--total") +
    ["0-11", "12-15", "16-17"].map((group) => cell(code + "@AGE=" + group)).join("") +
    '<td class="figures__absent" hidden="hidden"><span class="figures__reason"><strong></strong> Change the reason</span></td>' +
    '<td class="figures__sum"></td>' +
    '<td class="figures__why"><select class="figures__select" id="none:' + code + '@AGE" name="none:' + code + '@AGE">' + WHY + "</select></td></tr>";
};

/** A row of the page of totals, whose reason is for the total itself. */
const totalRow = (code) =>
  '<tr data-row="' + code + '"><th scope="row"><span class="muted code">' + code + "</span> " + NAMES[code] + "</th>" +
  '<td class="figures__cell figures__cell--total">' + input(code) + "</td>" +
  '<td class="figures__why"><select class="figures__select" id="none:' + code + '" name="none:' + code + '">' + WHY + "</select></td></tr>";

const table = (rows) => '<table class="figures" data-more="{0} more than the total" data-less="{0} less than the total"' +
  ' data-same=", same as the total"><tbody>' + rows.join("") + "</tbody></table>";

/** The grid alone, without what saves it. */
export const grid = (values = {}) => '<form id="figures" method="post" action="/figures">' +
  table([row("2", values), row("2.1", values)]) + '</form><p id="sums"></p>';

export const totals = () => '<form id="figures" method="post" action="/figures">' +
  table([totalRow("2"), totalRow("2.1")]) + "</form>";

/** What asks whether typed words are to come back, and what tells of trouble. */
export const banners = (confirmed = "") =>
  '<div id="kept" hidden="hidden" data-account="7" data-confirmed="' + confirmed + '" data-picture="/look/mark.svg">' +
  '<strong data-part="at"></strong><p data-part="other" hidden="hidden">Changed since.</p>' +
  '<div data-part="list" data-words="What you typed"></div>' +
  '<button type="button" data-part="back">Put back</button><button type="button" data-part="away">Throw away</button></div>' +
  '<div id="autosave" data-silent="Silent." data-away="Away." data-here="Here." data-offline="Offline." data-choose="Choose."' +
  ' data-closed="Closed." data-over="Over." data-gone="Gone." data-wrong="Wrong." data-long="Long." data-lost="Lost.">' +
  '<div data-part="said" hidden="hidden"><p data-part="text"></p>' +
  '<p data-part="choose" hidden="hidden"><button type="button">Choose</button></p>' +
  '<p data-part="over" hidden="hidden"><a href="/sign-in">Sign in</a></p>' +
  '<p data-part="gone" hidden="hidden"><a href="/sign-in">Open it</a></p></div></div>';

const hidden = (version) => '<input type="hidden" name="period" value="2026Q3"/>' +
  '<input type="hidden" name="version" value="' + version + '"/><input type="hidden" name="shown" value="s1"/>' +
  '<input type="hidden" name="jakarta.faces.ViewState" value="v1"/><input type="hidden" name="tab" value=""/>';

const saved = '<p id="saved"><span data-part="mark" hidden="hidden">ok</span><span data-part="said"></span>' +
  '<span data-part="left">3 to fill</span></p>';

const form = (id, inner, { unsaved = "", owner = "7 2026Q3 " + id } = {}) =>
  '<form id="' + id + '" method="post" action="/' + id + '" data-pause="2000" data-unsaved="' + unsaved +
  '" data-longest="100" data-owner="' + owner + '" data-here="/' + id + '?period=2026Q3">' + hidden(4) + saved + inner +
  '<button type="button" id="undo-paste" hidden="hidden">Undo</button><button type="submit" id="save" data-save="save">Save</button>' +
  '<button type="submit" id="next">Go on</button></form>';

const dialog = '<dialog id="paste" data-undone="Taken back."><ul data-part="said"></ul>' +
  '<div data-part="changes" hidden="hidden"><table><tbody></tbody></table></div>' +
  '<div data-part="unread" hidden="hidden"><h3>Unread</h3><ul></ul></div>' +
  '<button type="button" data-part="fill"></button><button type="button" data-part="cancel">Cancel</button></dialog>';

const around = '<nav class="tabs"><a href="/figures?by=SEX" id="to-sex">Sex</a><a href="/figures" id="to-totals">Totals</a></nav>' +
  '<a href="/overview" id="home">Home</a><a href="/file" download="" id="file">File</a>' +
  '<form id="out" method="post" action="/sign-out"><button type="submit">Sign out</button></form>' +
  '<form id="other" method="post" action="/other"><button type="submit">Other</button></form>';

/** The figures with all that is around them. */
export const figures = ({ values = {}, ...how } = {}) => banners() + around + dialog +
  form("figures", table([row("2", values), row("2.1", values)]) + '<textarea name="note:2" id="note:2"></textarea>', how) +
  '<p id="sums"></p>';

const field = (label, name, inner) => '<div class="field"><label for="' + name + '">' + label + '</label>' +
  '<span class="field__hint" id="' + name + '-hint">Hint</span>' + inner + "</div>";

/** Texts that are sent together, each stored by itself. */
export const texts = (how = {}) => banners() + around + form("texts", '<div data-together="parts">' +
  field("How counted", "COUNT", '<textarea id="COUNT" name="COUNT" aria-describedby="COUNT-hint">By hand</textarea>') +
  field("How many", "MANY", '<input type="text" id="MANY" name="MANY" value="3"/>') +
  '<div class="field" role="group" aria-labelledby="TOOLS-label"><span class="field__label" id="TOOLS-label">Tools</span>' +
  '<input type="checkbox" name="TOOLS" value="A" checked="checked"/><input type="checkbox" name="TOOLS" value="B"/></div></div>', how);

/** A milestone, which is stored whole or not at all, and another. */
export const milestones = (how = {}) => {
  const report = (code) => '<div data-together="whole" role="group" aria-label="' + code + '">' +
    field("Status", code + ".STATUS", '<select id="' + code + '.STATUS" name="' + code + '.STATUS">' +
      '<option value="">Choose</option><option value="DONE">Done</option><option value="OPEN" selected="selected">Open</option></select>') +
    field("Date", code + ".ACTUAL", '<input type="text" id="' + code + '.ACTUAL" name="' + code + '.ACTUAL" value=""/>') +
    "<details><summary>More</summary>" +
    field("Note", code + ".NOTE", '<textarea id="' + code + '.NOTE" name="' + code + '.NOTE"></textarea>') + "</details></div>";
  return banners() + around + form("milestones", report("M1") + report("M2"), how);
};
