// Writes and reads vCards with ez-vcard, a library of its own in Java, for the tests beside it.
// A card is lines of "NAME<tab>type,type<tab>value<tab>value…", each value in Base64 of UTF-8, and a line "END".
// Use: java -cp <ez-vcard and vinnie> EzVCards write 2.1|3.0|4.0 < lines > cards
//      java -cp <ez-vcard and vinnie> EzVCards read < cards > lines

import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardReader;
import ezvcard.io.text.VCardWriter;
import ezvcard.parameter.EmailType;
import ezvcard.parameter.ImageType;
import ezvcard.parameter.TelephoneType;
import ezvcard.parameter.AddressType;
import ezvcard.property.*;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

public class EzVCards {
    private static final PrintStream OUT = new PrintStream(System.out, false, StandardCharsets.UTF_8);

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("write")) {
            write(VCardVersion.valueOfByStr(arguments[1]));
        } else {
            read();
        }
    }

    private static void write(VCardVersion version) throws Exception {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        VCardWriter writer = new VCardWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), version);
        writer.setAddProdId(false);
        writer.setVersionStrict(false);
        VCard card = new VCard();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.equals("END")) {
                writer.write(card);
                card = new VCard();
            } else {
                add(card, line.split("\t", -1));
            }
        }
        writer.close();
    }

    private static void add(VCard card, String[] fields) {
        String[] types = fields[1].isEmpty() ? new String[0] : fields[1].split(",");
        List<String> values = new ArrayList<>();
        for (String field : Arrays.asList(fields).subList(2, fields.length)) {
            values.add(new String(Base64.getDecoder().decode(field), StandardCharsets.UTF_8));
        }
        String first = values.get(0);
        switch (fields[0]) {
            case "FN": card.setFormattedName(first); break;
            case "N":
                StructuredName name = new StructuredName();
                name.setFamily(values.get(0));
                name.setGiven(values.get(1));
                if (!values.get(2).isEmpty()) name.getAdditionalNames().add(values.get(2));
                if (!values.get(3).isEmpty()) name.getPrefixes().add(values.get(3));
                if (!values.get(4).isEmpty()) name.getSuffixes().add(values.get(4));
                card.setStructuredName(name);
                break;
            case "ORG": card.setOrganization(values.toArray(new String[0])); break;
            case "TITLE": card.addTitle(first); break;
            case "ROLE": card.addRole(first); break;
            case "NOTE": card.addNote(first); break;
            case "UID": card.setUid(new Uid(first)); break;
            case "URL": card.addUrl(first); break;
            case "CATEGORIES": card.setCategories(values.toArray(new String[0])); break;
            case "NICKNAME": card.setNickname(values.toArray(new String[0])); break;
            case "TEL":
                Telephone phone = new Telephone(first);
                for (String type : types) phone.getTypes().add(TelephoneType.get(type));
                card.addTelephoneNumber(phone);
                break;
            case "EMAIL":
                Email mail = new Email(first);
                for (String type : types) mail.getTypes().add(EmailType.get(type));
                card.addEmail(mail);
                break;
            case "ADR":
                Address address = new Address();
                address.setPoBox(empty(values.get(0)));
                address.setExtendedAddress(empty(values.get(1)));
                address.setStreetAddress(empty(values.get(2)));
                address.setLocality(empty(values.get(3)));
                address.setRegion(empty(values.get(4)));
                address.setPostalCode(empty(values.get(5)));
                address.setCountry(empty(values.get(6)));
                for (String type : types) address.getTypes().add(AddressType.get(type));
                if (values.size() > 7) address.setLabel(values.get(7));
                card.addAddress(address);
                break;
            case "PHOTO": card.addPhoto(new Photo(Base64.getDecoder().decode(fields[2]), ImageType.JPEG)); break;
            default: card.addExtendedProperty(fields[0], first);
        }
    }

    private static String empty(String text) {
        return text.isEmpty() ? null : text;
    }

    private static void read() throws Exception {
        VCardReader reader = new VCardReader(System.in);
        for (VCard card = reader.readNext(); card != null; card = reader.readNext()) {
            for (VCardProperty property : card.getProperties()) dump(property);
            for (String warning : warnings(reader)) put("WARNING", List.of(), List.of(warning));
            OUT.println("END");
        }
        OUT.flush();
    }

    private static List<String> warnings(VCardReader reader) {
        List<String> made = new ArrayList<>();
        reader.getWarnings().forEach(warning -> made.add(warning.toString()));
        return made;
    }

    private static void dump(VCardProperty property) {
        List<String> types = property.getParameters().getTypes();
        if (property instanceof StructuredName) {
            StructuredName name = (StructuredName) property;
            put("N", types, Arrays.asList(name.getFamily(), name.getGiven(), String.join(",", name.getAdditionalNames()),
                String.join(",", name.getPrefixes()), String.join(",", name.getSuffixes())));
        } else if (property instanceof Organization) {
            put("ORG", types, ((Organization) property).getValues());
        } else if (property instanceof Address) {
            Address found = (Address) property;
            put("ADR", types, Arrays.asList(found.getPoBox(), found.getExtendedAddressFull(), found.getStreetAddressFull(),
                found.getLocality(), found.getRegion(), found.getPostalCode(), found.getCountry(), found.getLabel()));
        } else if (property instanceof Telephone) {
            Telephone phone = (Telephone) property;
            put("TEL", types, List.of(phone.getText() != null ? phone.getText() : phone.getUri().toString()));
        } else if (property instanceof TextListProperty) {
            put(property instanceof Categories ? "CATEGORIES" : "NICKNAME", types, ((TextListProperty) property).getValues());
        } else if (property instanceof Photo) {
            OUT.println("PHOTO\t\t" + Base64.getEncoder().encodeToString(((Photo) property).getData()));
        } else if (property instanceof Birthday) {
            Birthday day = (Birthday) property;
            put("BDAY", types, List.of(String.valueOf(day.getDate() != null ? day.getDate() : day.getPartialDate())));
        } else if (property instanceof Gender) {
            put("GENDER", types, List.of(((Gender) property).getGender()));
        } else if (property instanceof RawProperty) {
            RawProperty raw = (RawProperty) property;
            put(raw.getPropertyName().toUpperCase(), types, List.of(raw.getValue()));
        } else if (property instanceof Related) {
            put("RELATED", types, List.of(((Related) property).getUri()));
        } else if (property instanceof SimpleProperty) {
            String name = property.getClass().getSimpleName().toUpperCase();
            put(name.equals("FORMATTEDNAME") ? "FN" : name, types,
                List.of(String.valueOf(((SimpleProperty<?>) property).getValue())));
        }
    }

    private static void put(String name, List<String> types, List<String> values) {
        StringBuilder line = new StringBuilder(name).append('\t').append(String.join(",", types));
        for (String value : values) {
            byte[] bytes = (value == null ? "" : value).getBytes(StandardCharsets.UTF_8);
            line.append('\t').append(Base64.getEncoder().encodeToString(bytes));
        }
        OUT.println(line);
    }
}
