# Every part of Fluent that the screens read. The program and the page have to read it in the same way.

plain = Plain words, “quoted”, with a {"{"} in them.
value = Hello { $name }, you have { $count }.
inside = Go to { plain } now
chosen = You have { $count ->
    [0] nothing
    [one] one thing, { $name }
   *[other] { $count } things
  } here.
alone = { $place ->
    [home] At home
   *[away] Away
  }
lines =
    The first line
    goes on here.

      Deeper, { $name }.
