import unittest

from service.port import port_of


class PortTest(unittest.TestCase):
    def test_takes_a_port(self) -> None:
        self.assertEqual(port_of("8080"), 8080)

    def test_refuses_what_is_no_port(self) -> None:
        for text in ["", "http", "0", "80.5", "65536"]:
            with self.subTest(text), self.assertRaises(ValueError):
                port_of(text)


if __name__ == "__main__":
    unittest.main()
